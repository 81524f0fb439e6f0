import type { Rule, ServerCheck } from './check'

export interface ListedOnServer extends Rule {
  check: ServerCheck
}

/** The checks that run on the server alone: they need the rest of the site, a dictionary, or time. */
export const SERVER_CHECKS: ListedOnServer[] = []
