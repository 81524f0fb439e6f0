import { cutAround } from '@/app/(site)/blog/[slug]/opengraph-image/cut-around'

const CARD = { width: 579, height: 630 }

test.each([
  ['a wide picture, in its middle', { width: 1600, height: 630 }, undefined, { left: 511, top: 0 }],
  ['a wide picture, on its left', { width: 1600, height: 630 }, '0% 50%', { left: 0, top: 0 }],
  ['a wide picture, on its right', { width: 1600, height: 630 }, '100% 0%', { left: 1021, top: 0 }],
  ['an upright picture, on top', { width: 579, height: 1260 }, '50% 0%', { left: 0, top: 0 }],
  ['an upright picture, at three quarters', { width: 579, height: 1260 }, '50% 75%', { left: 0, top: 473 }],
])('a shared link keeps the point of %s', (_, picture, point, place) => {
  expect(cutAround(picture, CARD, point)).toEqual({ ...place, ...CARD })
})

test.each([[{ width: 1, height: 9000 }], [{ width: 9000, height: 1 }], [{ width: 480, height: 301 }]])(
  'a part stays within a picture of %o',
  (picture) => {
    const { left, top, width, height } = cutAround(picture, CARD, '100% 100%')
    expect([left + width, top + height]).toEqual([picture.width, picture.height])
  },
)

test.each([
  ['a wide one, for a square', { width: 1600, height: 900 }, { width: 900, height: 900 }],
  ['an upright one, for a wide shape', { width: 900, height: 1600 }, { width: 900, height: 506 }],
  ['a small one', { width: 160, height: 90 }, { width: 160, height: 90 }],
])('of a picture, the largest part of the shape is taken: %s', (_, picture, { width, height }) => {
  expect(cutAround(picture, { width: width * 2, height: height * 2 })).toMatchObject({ width, height })
})
