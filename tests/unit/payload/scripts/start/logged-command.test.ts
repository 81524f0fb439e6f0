import { lastLines } from '@/payload/scripts/start/logged-command.mjs'

test('somebody whose build failed reads the end of the log without colours and stack traces', () => {
  const log = '\x1b[31mError\x1b[0m: no such file\n    at build (next.js:1:2)\n\n> app/page.tsx\n'
  expect(lastLines(log)).toBe('  │ Error: no such file\n  │ > app/page.tsx\n')
})

test('no more than the last lines are shown', () => {
  expect(lastLines('1\n2\n3\n', 2)).toBe('  │ 2\n  │ 3\n')
})
