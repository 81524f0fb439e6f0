import { readPageNumber } from '@/payload/publication/article-lists'

test.each([
  ['2', 2],
  ['10', 10],
  ['1', 1],
])('the address of page %s is understood', (text, number) => {
  expect(readPageNumber(text)).toBe(number)
})

test.each(['0', '02', '-1', '1.5', '2e3', 'deux', '', ' 2', '99999999'])(
  '« %s » is not the number of a page',
  (text) => {
    expect(readPageNumber(text)).toBeNull()
  },
)
