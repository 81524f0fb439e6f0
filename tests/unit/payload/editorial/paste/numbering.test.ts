import { readMarker } from '@/payload/editorial/paste/numbering'

test.each([
  ['1.', undefined, 1],
  ['(12)', undefined, 12],
  ['3)', undefined, 3],
  ['2°', undefined, 2],
])('« %s » is a number', (sign, expected, value) => {
  expect(readMarker(sign, expected)).toEqual({ tag: 'ol', value, changes: false })
})

test.each([
  ['a)', undefined, 1],
  ['aa.', 27, 27],
  ['i.', undefined, 1],
  ['i.', 9, 9],
  ['ii.', 2, 2],
  ['iv)', undefined, 4],
  ['ix.', 9, 9],
  ['xl.', undefined, 40],
  ['c.', 3, 3],
  ['v.', 5, 5],
  ['v.', 22, 22],
  ['2.3.', undefined, 3],
  ['1er', undefined, 1],
])('« %s », where %p is expected, is a number that will be written otherwise', (sign, expected, value) => {
  expect(readMarker(sign, expected)).toEqual({ tag: 'ol', value, changes: true })
})

test.each(['•', '·', 'o', '§', '-', ''])('« %s » is a bullet', (sign) => {
  expect(readMarker(sign)).toEqual({ tag: 'ul' })
})

test.each(['Article 3', 'Annexe A :'])('« %s » is words', (sign) => {
  expect(readMarker(sign)).toBeNull()
})
