import { JSDOM } from 'jsdom'

/**
 * Gives Node.js the globals of a browser: for tests that need both Payload's server modules, which jsdom's own
 * environment cannot import, and a document. To call before what needs them is imported. Returns a function that takes
 * them away, to call when the tests have ended: Jest would walk through them.
 */
export function openBrowserGlobals(): () => void {
  const { window } = new JSDOM('<!doctype html><html lang="fr"><body></body></html>', {
    pretendToBeVisual: true,
    url: 'http://localhost/',
  })
  const names = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis) && !/storage/i.test(name))
  for (const name of names) define(name, window[name])
  for (const name of ['ClipboardEvent', 'DragEvent']) define(name, eventWithData(window.Event, name))
  define('window', window)
  const { navigator } = globalThis
  define('navigator', window.navigator)
  return () => {
    for (const name of [...names, 'ClipboardEvent', 'DragEvent', 'window']) Reflect.deleteProperty(globalThis, name)
    define('navigator', navigator)
    window.close()
  }
}

function define(name: string, value: unknown) {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value })
}

/** jsdom has no such events; Lexical tells them apart by their names. */
function eventWithData(Original: typeof Event, name: string) {
  class DataEvent extends Original {
    clipboardData: DataTransfer | null
    constructor(type: string, { clipboardData = null, ...init }: ClipboardEventInit = {}) {
      super(type, init)
      this.clipboardData = clipboardData
    }
  }
  return Object.defineProperty(DataEvent, 'name', { value: name })
}
