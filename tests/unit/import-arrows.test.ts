import { readFileSync } from 'node:fs'

test('docs/architecture.md draws the arrows that `npm run validate` checks', () => {
  const [, arrows] = /ARROWS = `\n([^`]+)`/.exec(readFileSync('.dependency-cruiser.cjs', 'utf8')) ?? []
  expect(arrows).toMatch(/──► nothing\n$/)
  expect(readFileSync('docs/architecture.md', 'utf8')).toContain(arrows)
})
