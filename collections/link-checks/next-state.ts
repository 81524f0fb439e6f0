import type { Answer } from './ask-address'

/** What is kept of an address. */
export interface LinkState {
  state: 'broken' | 'ok' | 'unknown'
  /** ISO 8601: the first night without its page. */
  since: string | null
  reason: string | null
  leadsTo: string | null
  failures: number
}

/** Nights in a row without an answer, after which a page counts as gone. */
const PATIENT_NIGHTS = 3

/** Returns what is known of an address after an answer: a page that the site says is gone is broken at once, silence after three nights. */
export function nextState(before: LinkState, answer: Answer, now: Date): LinkState {
  switch (answer.kind) {
    case 'ok':
      return { state: 'ok', since: null, reason: null, leadsTo: answer.leadsTo, failures: 0 }
    // Nobody asked: nothing is said of it, whatever was known.
    case 'refused':
      return { state: 'unknown', since: null, reason: answer.reason, leadsTo: null, failures: 0 }
    case 'gone':
    case 'silent': {
      const failures = before.failures + 1
      const isBroken = answer.kind === 'gone' || failures >= PATIENT_NIGHTS || before.state === 'broken'
      return {
        state: isBroken ? 'broken' : before.state,
        since: before.since ?? now.toISOString(),
        reason: answer.reason,
        leadsTo: null,
        failures,
      }
    }
  }
}
