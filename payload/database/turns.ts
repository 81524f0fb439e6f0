/** Longer than a forgotten transaction lives (transactions.ts): it fails alone, not with those who wait for it. */
const MOST_WAITING_MS = 75_000

/** The database could not be written in time; what was asked was not done. */
class DatabaseBusyError extends Error {
  override name = 'DatabaseBusyError'
}

/** Lets one writer in at a time, in the order they came. */
export class Turns {
  private last: Promise<void> = Promise.resolve()

  /**
   * Resolves when it is the caller's turn, with what ends it; calling that twice does no harm. Rejects with a
   * DatabaseBusyError after 75 seconds.
   */
  async take(): Promise<() => void> {
    const before = this.last
    const { promise, resolve } = withResolvers()
    // Who gave up waiting still passes the turn on.
    this.last = before.then(() => promise)
    try {
      await inTime(before)
    } catch (error) {
      resolve()
      throw error
    }
    return resolve
  }
}

async function inTime(turn: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseBusyError('Another write does not end.')), MOST_WAITING_MS)
  })
  try {
    await Promise.race([turn, late])
  } finally {
    clearTimeout(timer)
  }
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
