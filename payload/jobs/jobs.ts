import type { Payload } from 'payload'
import { removeEmptyDrafts } from './empty-drafts'
import { runJobs } from './running'
import { carryOutDue } from './scheduled-publications'

const SECOND_MS = 1_000
const HOUR_MS = 60 * 60 * SECOND_MS

/** Starts what the site does by itself. In the one process that serves, so that each thing is done once. */
export function startJobs(payload: Payload): void {
  runJobs(payload, [
    { name: 'Publications programmées', every: SECOND_MS, run: carryOutDue },
    { name: 'Rangement des brouillons vides', every: HOUR_MS, run: (site) => removeEmptyDrafts(site) },
  ])
}
