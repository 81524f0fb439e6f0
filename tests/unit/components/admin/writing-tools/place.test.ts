import { besideLine, besideSelection } from '@/components/admin/writing-tools/toolbar/place'
import { moved } from '@/components/admin/writing-tools/toolbar/roving'

const bar = { width: 200, height: 40 }
const words = { left: 100, top: 300, bottom: 320, width: 100 }

test('a toolbar is above the words for a mouse, under them for a finger', () => {
  expect(besideSelection(words, bar, { top: 0, width: 800, height: 600, isTouch: false })).toEqual({
    left: 50,
    top: 252,
  })
  expect(besideSelection(words, bar, { top: 0, width: 800, height: 600, isTouch: true })).toEqual({
    left: 50,
    top: 352,
  })
})

test('it stays in the window, whatever the words', () => {
  const screen = { top: 0, width: 390, height: 600, isTouch: true }
  expect(besideSelection({ left: 300, top: 560, bottom: 580, width: 90 }, bar, screen)).toEqual({ left: 190, top: 560 })
  expect(besideSelection({ left: 0, top: 10, bottom: 30, width: 20 }, bar, { ...screen, isTouch: false }).top).toBe(38)
})

test('it never covers the toolbar above the text', () => {
  expect(besideSelection(words, bar, { top: 260, width: 800, height: 600, isTouch: false }).top).toBe(328)
})

test('a menu is under its line, above it where only there is room, and never over it', () => {
  const room = { top: 100, bottom: 700 }
  expect(besideLine({ top: 200, bottom: 230 }, 300, room)).toEqual({ top: 238, maxHeight: 454 })
  expect(besideLine({ top: 600, bottom: 630 }, 300, room)).toEqual({ top: 292, maxHeight: 484 })
  const { top, maxHeight } = besideLine({ top: 380, bottom: 410 }, 900, room)
  expect(top >= 410 || top + maxHeight <= 380).toBe(true)
})

test('arrows go round the controls of a toolbar, Home and End to its ends, other keys nowhere', () => {
  expect(moved('ArrowRight', 2, 3)).toBe(0)
  expect(moved('ArrowLeft', 0, 3)).toBe(2)
  expect(moved('Home', 2, 3)).toBe(0)
  expect(moved('End', 0, 3)).toBe(2)
  expect(moved('Tab', 0, 3)).toBeUndefined()
})
