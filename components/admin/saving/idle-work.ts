import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

type Editor = Pick<LexicalEditor, 'registerUpdateListener'>

/**
 * P43: runs immediately the work that this editor's update listeners put off until the browser is idle. Affects only
 * listeners registered afterwards, and nothing else on the page. Returns a function that ends this for later listeners.
 */
export function doIdleWorkAtOnce(editor: Editor): () => void {
  const register = editor.registerUpdateListener
  editor.registerUpdateListener = (listener) =>
    register.call(editor, (update) => withoutIdleTime(() => listener(update)))
  return () => {
    editor.registerUpdateListener = register
  }
}

/** `cancelIdleCallback` stays as it is: it knows no callback of this number, and none is left to cancel. */
const NO_HANDLE = 0

function withoutIdleTime(work: () => void) {
  const own = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback')
  window.requestIdleCallback = (callback) => {
    queueMicrotask(() => callback({ didTimeout: false, timeRemaining: () => 0 }))
    return NO_HANDLE
  }
  try {
    work()
  } finally {
    // Safari has none, and Payload asks whether there is one.
    if (own) Object.defineProperty(window, 'requestIdleCallback', own)
    else Reflect.deleteProperty(window, 'requestIdleCallback')
  }
}
