import { changedLines } from '@/collections/imports/duplicate'

test('a comparison says which lines are gone, which are added, and passes over spaces', () => {
  expect(changedLines(['Un  titre', 'Un mot.', ' ', 'Fin'], ['Un\u00a0titre', 'Un autre mot.', 'Fin'])).toEqual([
    { kind: 'same', lines: ['Un\u00a0titre'] },
    { kind: 'gone', lines: ['Un mot.'] },
    { kind: 'added', lines: ['Un autre mot.'] },
    { kind: 'same', lines: ['Fin'] },
  ])
})

test('two texts of thousands of lines that have none in common are not compared', () => {
  const lines = (name: string) => Array.from({ length: 3_000 }, (_, at) => `${name} ${at}`)
  expect(changedLines(lines('un'), lines('autre'))).toBeNull()
})
