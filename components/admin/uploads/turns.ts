/** The site makes one picture after the other, and a browser has six connections: saves need some. */
const MOST_AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Does the work when its turn comes: two at a time. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // Its place is handed on: nobody comes between.
    if (next) next()
    else running -= 1
  }
}
