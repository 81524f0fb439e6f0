import { setImmediate as nextTurn } from 'node:timers/promises'

/** In milliseconds: for so long may questions follow each other before whoever else has work comes in between. */
const MOST_AT_ONCE = 8

/** What of a libsql client is asked: `@libsql/client` has no name of ours to import it by. */
interface Asked {
  execute(...args: never[]): Promise<unknown>
}

/** When the first question of this turn of the event loop was asked; null before it. */
let began: number | null = null

/**
 * P125: has the questions of a client wait for the next turn of the event loop once others took eight milliseconds of this
 * one. Its answers come at once, as microtasks: an answer of REST, or a list of ten thousand rows read in steps, would
 * let no page out until its end.
 */
export function takeTurns(client: Asked): void {
  const execute = client.execute.bind(client)
  client.execute = async (...args) => {
    while (isLong()) await nextTurn()
    return await execute(...args)
  }
}

function isLong(): boolean {
  if (began === null) {
    began = performance.now()
    setImmediate(() => {
      began = null
    })
  }
  return performance.now() - began > MOST_AT_ONCE
}
