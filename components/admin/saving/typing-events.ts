import { TypingPause } from './typing-pause'

/** The pause of all editors of this window: a text in a block and the text around it are told in one go. */
export const typingPause = new TypingPause()

let isInstalled = false

/** Has `typingPause` follow what is done in this window. */
export function followTyping(): void {
  if (isInstalled) return
  isInstalled = true
  // Captured on the window: before any other listener, so that the form has the words when a button hears of its press.
  const capture = (types: string[], listener: (event: Event) => void) => {
    for (const type of types) window.addEventListener(type, listener, true)
  }
  const flush = () => typingPause.flush()
  capture(['beforeinput'], () => typingPause.typed())
  capture(['pointerdown', 'focusout', 'submit', 'visibilitychange', 'pagehide', 'beforeunload', 'popstate'], flush)
  capture(['keydown'], (event) => {
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey)) flush()
  })
}
