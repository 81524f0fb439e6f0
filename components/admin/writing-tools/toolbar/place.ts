interface Box {
  left: number
  top: number
  bottom: number
  width: number
}

interface Screen {
  /** Pixels that a toolbar covers at the top. */
  top: number
  width: number
  height: number
  isTouch: boolean
}

/** Pixels between words and what stands beside them; under them a finger needs the room of the handles. */
const GAP = 8
const HANDLES = 32

/**
 * Where a toolbar stands beside selected words, in pixels of the window: above them, or under them on a touch screen
 * (above is the phone's own menu), and on the other side where it does not fit.
 */
export function besideSelection(words: Box, bar: { width: number; height: number }, screen: Screen) {
  const left = Math.max(0, Math.min(words.left + words.width / 2 - bar.width / 2, screen.width - bar.width))
  const above = words.top - GAP - bar.height
  const under = words.bottom + (screen.isTouch ? HANDLES : GAP)
  const lowest = screen.height - bar.height
  const top = screen.isTouch || above < screen.top ? Math.min(under, lowest) : Math.min(above, lowest)
  return { left, top: Math.max(0, top) }
}

interface Room {
  /** The lowest and the highest pixel that may be covered. */
  top: number
  bottom: number
}

/**
 * Where a menu of this height stands at a line: under it where it fits or where there is more room, else above it, and
 * never over it. Returns the pixels of the window and the height that it may have.
 */
export function besideLine(line: { top: number; bottom: number }, height: number, room: Room) {
  const under = room.bottom - line.bottom - 2 * GAP
  const above = line.top - room.top - 2 * GAP
  if (height <= under || under >= above) return { top: line.bottom + GAP, maxHeight: Math.max(under, 0) }
  const shown = Math.min(height, above)
  return { top: line.top - GAP - shown, maxHeight: above }
}
