import { withTimeout } from '@/payload/with-timeout'

/** Longer than a forgotten transaction lives (transactions.ts): that one fails, not the writes that wait for it. */
const MOST_WAITING_MS = 75_000

/** The write could not begin in time, and was not made. */
class DatabaseBusyError extends Error {
  override name = 'DatabaseBusyError'
}

/** Lets one writer in at a time, in the order they came. */
export class WriteQueue {
  private last: Promise<void> = Promise.resolve()

  /**
   * Resolves when the caller may write, with the function that releases the queue; calling it twice does no harm.
   * Rejects with a DatabaseBusyError after 75 seconds.
   */
  async enter(): Promise<() => void> {
    const before = this.last
    const { promise, resolve } = withResolvers()
    // A caller that gave up waiting still lets the next one in.
    this.last = before.then(() => promise)
    try {
      await withTimeout(before, MOST_WAITING_MS, () => {
        throw new DatabaseBusyError('Another write does not end.')
      })
    } catch (error) {
      resolve()
      throw error
    }
    return resolve
  }
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
