import { enter, leave } from '@/collections/presence/present-people'

const ANNE = { person: 'a', name: 'Anne' }
const MAELLE = { person: 'm', name: 'Maëlle' }

test('each window is told of the others in its document, since when they are there', () => {
  expect(enter('articles/1', 'w1', ANNE, 1_000)).toEqual([])
  expect(enter('articles/1', 'w2', MAELLE, 2_000)).toEqual([{ ...ANNE, since: 1_000 }])
  expect(enter('articles/1', 'w3', ANNE, 3_000)).toEqual([
    { ...ANNE, since: 1_000 },
    { ...MAELLE, since: 2_000 },
  ])
  expect(enter('articles/1', 'w1', ANNE, 4_000).map(({ since }) => since)).toEqual([2_000, 3_000])
  expect(enter('articles/2', 'w4', MAELLE, 4_000)).toEqual([])
})

test('a window that is closed, or silent for long, is no longer there', () => {
  enter('articles/3', 'w1', ANNE, 0)
  enter('articles/3', 'w2', MAELLE, 60_000)
  leave('articles/3', 'w2')
  expect(enter('articles/3', 'w3', ANNE, 80_000)).toEqual([{ ...ANNE, since: 0 }])
  expect(enter('articles/3', 'w3', ANNE, 95_000)).toEqual([])
})
