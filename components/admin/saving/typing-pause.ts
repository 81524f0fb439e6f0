/** Milliseconds after the last key at which work that waits is done. */
const QUIET = 400
/** Milliseconds between two times that work is done while somebody types: an autosave has the time to leave (800). */
const APART = 1500
/** Milliseconds that work waits at most: an autosave leaves every three seconds. */
const LATEST = 2000

/**
 * P43: makes work wait while somebody types, until a pause, and does it immediately otherwise. A later work of the same
 * `key` replaces the one that waits.
 */
export class TypingPause {
  private readonly waiting = new Map<object, () => void>()
  private isTyping = false
  private doneAt = 0
  private quiet?: ReturnType<typeof setTimeout>
  private latest?: ReturnType<typeof setTimeout>

  /** Somebody has typed a character: the work that it causes may wait. */
  typed(): void {
    this.isTyping = true
    if (this.waiting.size > 0) this.waitForQuiet()
  }

  /** Does `work` at the next pause, or in a microtask when nobody types. */
  run(key: object, work: () => void): void {
    if (!this.isTyping) {
      queueMicrotask(work)
      return
    }
    this.waiting.set(key, work)
    this.waitForQuiet()
    this.latest ??= setTimeout(() => this.flush(), LATEST)
  }

  /** Does all that waits, now. What this causes (a block that changes the text around it) does not wait either. */
  flush(): void {
    this.isTyping = false
    clearTimeout(this.quiet)
    clearTimeout(this.latest)
    this.latest = undefined
    if (this.waiting.size === 0) return
    this.doneAt = Date.now()
    const works = [...this.waiting.values()]
    this.waiting.clear()
    for (const work of works) work()
  }

  private waitForQuiet() {
    clearTimeout(this.quiet)
    this.quiet = setTimeout(() => this.flush(), Math.max(QUIET, this.doneAt + APART - Date.now()))
  }
}
