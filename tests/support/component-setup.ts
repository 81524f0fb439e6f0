import '@testing-library/jest-dom'

import { TextEncoder } from 'node:util'

/** Sees no change: nothing has a size in jsdom. */
class ResizeObserver {
  observe() {}
  disconnect() {}
}

// Every browser has them, jsdom does not; the drawn covers need the first, lines at the bottom of the screen the second.
Object.assign(globalThis, { TextEncoder, ResizeObserver })
