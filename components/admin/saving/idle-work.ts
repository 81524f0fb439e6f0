import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

type Editor = Pick<LexicalEditor, 'registerUpdateListener'>
/** `key` is the listener that asks for the work. */
type Run = (key: object, work: () => void) => void

/**
 * P43: has `run` decide when to do the work that this editor's update listeners put off until the browser is idle.
 * Affects only listeners registered afterwards, and nothing else on the page. Returns a function that ends this for
 * later listeners.
 */
export function scheduleIdleWork(editor: Editor, run: Run): () => void {
  const register = editor.registerUpdateListener
  editor.registerUpdateListener = (listener) =>
    register.call(editor, (update) =>
      withIdleWork(
        (work) => run(listener, work),
        () => listener(update),
      ),
    )
  return () => {
    editor.registerUpdateListener = register
  }
}

/** `cancelIdleCallback` stays as it is: it knows no callback of this number. */
const NO_HANDLE = 0

function withIdleWork(schedule: (work: () => void) => void, listen: () => void) {
  const own = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback')
  window.requestIdleCallback = (callback) => {
    schedule(() => callback({ didTimeout: false, timeRemaining: () => 0 }))
    return NO_HANDLE
  }
  try {
    listen()
  } finally {
    // Safari has none, and Payload asks whether there is one.
    if (own) Object.defineProperty(window, 'requestIdleCallback', own)
    else Reflect.deleteProperty(window, 'requestIdleCallback')
  }
}
