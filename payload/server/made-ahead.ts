import { processWide } from '../process-wide'
import { logger } from './log/logger'

/** In milliseconds, after the last publication: the readers of its pages come first. */
const QUIET_FOR = 2_000

/** A queue of one: what waits is replaced by what was published later, which is asked for next. */
interface Queue {
  make: ((path: string) => Promise<unknown>) | null
  waiting: string | null
  underWay: Promise<void> | null
  timer: NodeJS.Timeout | null
  /** In milliseconds. */
  quietFor: number
}

/**
 * Has the site make what it shows at this path before somebody asks for it, once no publication has come for two seconds.
 * Another path takes its place until then. Returns at once, and does nothing in a process that serves no pages.
 */
export function makeAhead(path: string): void {
  const queue = ahead()
  if (!queue.make) return
  queue.waiting = path
  wait(queue)
}

/** Makes what `makeAhead` is told by `make`, one path at a time. Returns a function that drops what waits, and ends. */
export function beginAhead(make: (path: string) => Promise<unknown>, quietFor = QUIET_FOR): () => Promise<void> {
  const queue = ahead()
  queue.make = make
  queue.quietFor = quietFor
  return async () => {
    queue.make = null
    queue.waiting = null
    if (queue.timer) clearTimeout(queue.timer)
    queue.timer = null
    await queue.underWay
  }
}

function wait(queue: Queue) {
  if (queue.timer) clearTimeout(queue.timer)
  queue.timer = setTimeout(() => {
    queue.timer = null
    queue.underWay ??= makeWaiting(queue).finally(() => {
      queue.underWay = null
      if (queue.waiting !== null && !queue.timer) wait(queue)
    })
  }, queue.quietFor).unref()
}

async function makeWaiting(queue: Queue): Promise<void> {
  const { make, waiting } = queue
  queue.waiting = null
  if (!make || waiting === null) return
  try {
    await make(waiting)
  } catch (error) {
    logger.error(error, 'what a publication shows could not be made ahead: it is made for the first reader')
  }
}

function ahead() {
  return processWide<Queue>('pages.made-ahead', () => ({
    make: null,
    waiting: null,
    underWay: null,
    timer: null,
    quietFor: QUIET_FOR,
  }))
}
