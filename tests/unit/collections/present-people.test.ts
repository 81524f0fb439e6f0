import { enter, leave, leaveEverywhere } from '@/collections/presence/present-people'

const ANNE = { person: 'a', name: 'Anne' }
const MAELLE = { person: 'm', name: 'Maëlle' }

test('each window gets the others in its document, with the time since which they are there', () => {
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

test('a person whose account is deleted is nowhere any more, others stay', () => {
  enter('articles/4', 'w1', ANNE, 0)
  enter('articles/4', 'w2', MAELLE, 0)
  enter('articles/5', 'w3', ANNE, 0)
  leaveEverywhere('a')
  expect(enter('articles/4', 'w4', MAELLE, 1_000).map(({ person }) => person)).toEqual(['m'])
  expect(enter('articles/5', 'w5', MAELLE, 1_000)).toEqual([])
})
