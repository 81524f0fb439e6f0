import { ACCESSIBILITY } from './accessibility-registry'
import type { ListedOnServer } from './check'
import { FACTS } from './facts-registry'
import { FINDABLE } from './findable-registry'
import { LEGAL } from './legal-registry'
import { LINKS } from './links-registry'

/** The checks that run on the server alone: they need the rest of the site, a dictionary, or time. */
export const SERVER_CHECKS: ListedOnServer[] = [...FACTS, ...LINKS, ...ACCESSIBILITY, ...FINDABLE, ...LEGAL]
