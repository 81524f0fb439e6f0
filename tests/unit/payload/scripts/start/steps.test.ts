import { jest } from '@jest/globals'
import { createSteps, frenchSeconds } from '@/payload/scripts/start/steps.mjs'

test('a step that took a while says how long, one that took no time does not', async () => {
  const written: string[] = []
  const steps = createSteps({ write: (text: string) => written.push(text) })
  const now = jest.spyOn(performance, 'now')
  now.mockReturnValueOnce(0).mockReturnValueOnce(41_260)
  await steps.run('Dépendances', () => 'installées')
  now.mockReturnValueOnce(0).mockReturnValueOnce(50)
  await steps.run('Réglages', () => 'lus')
  now.mockRestore()
  expect(written).toEqual(['✓ Dépendances : installées (41,3 s)\n', '✓ Réglages : lus\n'])
})

test('minutes are written apart from seconds', () => {
  expect(frenchSeconds(65_000)).toBe('1 min 05 s')
  expect(frenchSeconds(59_940)).toBe('59,9 s')
  expect(frenchSeconds(59_990)).toBe('1 min 00 s')
})

test('in a log each step is one line, once it is done', async () => {
  const written: string[] = []
  const steps = createSteps({ write: (text: string) => written.push(text) })
  await steps.run('Réglages', () => 'lus')
  expect(written.join('')).toBe('✓ Réglages : lus\n')
})

test('a terminal shows a step while it runs, then its result', async () => {
  const written: string[] = []
  const steps = createSteps({ isTTY: true, write: (text: string) => written.push(text) })
  await steps.run('Site', () => 'construit')
  expect(written[0]).toContain('Site…')
  expect(written.at(-1)).toMatch(/Site : construit\n$/)
})

test('a step that fails is marked, and its error goes on', async () => {
  const written: string[] = []
  const steps = createSteps({ write: (text: string) => written.push(text) })
  const failure = steps.run('Site', () => Promise.reject(new Error('broken')))
  await expect(failure).rejects.toThrow('broken')
  expect(written.join('')).toBe('✗ Site\n')
})
