import type { Actor } from './actor'
import type { JournalEvent } from './record'

/** An attempt that was refused. */
export interface Failure extends Pick<JournalEvent, 'event' | 'on'> {
  /** The account or the key of whoever tried; none for a visitor. */
  actor?: Actor
  network: string | null
}

/** Of more kinds within a minute, the rest is one line: a flood from many networks must not fill the disk. */
const MOST_KINDS = 20

/** Counts equal failures of one minute: of the same event, by the same asker, on the same account, from the same network. */
export class FailureCounts {
  private readonly counted = new Map<string, { failure: Failure; count: number }>()

  /** Returns whether it is the first of its kind, to be written at once; the others wait for `take`. */
  count(failure: Failure): boolean {
    const own = kindOf(failure)
    const known = this.counted.get(own)
    if (known) {
      known.count += 1
      return false
    }
    if (this.counted.size < MOST_KINDS) {
      this.counted.set(own, { failure, count: 0 })
      return true
    }
    const rest: Failure = { event: failure.event, network: null }
    const others = this.counted.get(kindOf(rest)) ?? { failure: rest, count: 0 }
    others.count += 1
    this.counted.set(kindOf(rest), others)
    return false
  }

  /** Returns the failures that were not written yet, each kind with its number, and forgets all. */
  take(): { failure: Failure; count: number }[] {
    const waiting = [...this.counted.values()].filter(({ count }) => count > 0)
    this.counted.clear()
    return waiting
  }
}

function kindOf({ actor, event, network, on }: Failure): string {
  return JSON.stringify([
    event,
    network,
    on?.collection ?? null,
    on?.id ?? null,
    actor?.kind ?? null,
    actor?.id ?? null,
  ])
}
