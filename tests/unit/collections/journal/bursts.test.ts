import { countsAsBurst, newBursts } from '@/collections/journal/bursts'

const MINUTE = 60_000

function told(moments: [source: string, at: number][]): number[] {
  const bursts = newBursts({ many: 3, withinMs: MINUTE, quietMs: 60 * MINUTE })
  return moments.filter(([source, at]) => countsAsBurst(bursts, source, at)).map(([, at]) => at)
}

test('three events of one source within a minute are told, once an hour', () => {
  expect(told([0, 10, 20, 30, 40].map((at) => ['a', at]))).toEqual([20])
  const later = 61 * MINUTE
  expect(told([0, 10, 20, later, later + 1, later + 2].map((at) => ['a', at]))).toEqual([20, later + 2])
})

test('events of several sources, or over more than a minute, are not', () => {
  expect(
    told([
      ['a', 0],
      ['b', 1],
      ['a', 2],
      ['b', 3],
    ]),
  ).toEqual([])
  expect(told([0, MINUTE, 2 * MINUTE, 3 * MINUTE].map((at) => ['a', at]))).toEqual([])
})

test('a source is told of whatever others did before', () => {
  expect(
    told(
      [0, 10, 20].flatMap((at): [string, number][] => [
        ['a', at],
        ['b', at + 1],
      ]),
    ),
  ).toEqual([20, 21])
})
