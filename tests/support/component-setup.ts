import '@testing-library/jest-dom'

import { TextEncoder } from 'node:util'
import { configure } from '@testing-library/react'

// A second, its own limit, is not enough for a machine that also runs two sites and their browsers.
configure({ asyncUtilTimeout: 60_000 })

/** Sees no change: nothing has a size in jsdom. */
class ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Every browser reads a file so; jsdom has the old way alone. */
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(this)
  })
}

// Every browser has them, jsdom does not; the drawn covers need the first, lines at the bottom of the screen the second.
Object.assign(globalThis, { TextEncoder, ResizeObserver })
