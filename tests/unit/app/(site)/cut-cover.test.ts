import { cutAround } from '@/app/(site)/blog/[slug]/opengraph-image/cut-cover'

const square = { width: 900, height: 900 }
const wide = { width: 1200, height: 675 }

test.each([
  ['in the middle', { width: 1600, height: 900 }, square, { left: 350, top: 0, width: 900, height: 900 }],
  [
    'around its point',
    { width: 1600, height: 900, focus: '70% 50%' },
    square,
    { left: 670, top: 0, width: 900, height: 900 },
  ],
  [
    'at its edge',
    { width: 1600, height: 900, focus: '100% 0%' },
    square,
    { left: 700, top: 0, width: 900, height: 900 },
  ],
  ['upright', { width: 900, height: 1600, focus: '50% 20%' }, wide, { left: 0, top: 67, width: 900, height: 506 }],
  ['small', { width: 160, height: 90 }, wide, { left: 0, top: 0, width: 160, height: 90 }],
])('a picture is cut %s', (_what, picture, size, part) => {
  expect(cutAround(picture, size)).toEqual(part)
})
