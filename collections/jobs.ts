import type { Payload } from 'payload'
import { type Job, runJobs } from '../payload/jobs/running'
import { writeLastUses } from './accounts/sessions/last-uses'
import { removeEmptyDrafts } from './drafts/empty-drafts'
import { pruneHistory } from './history/prune-history'
import { actAs } from './journal/actor'
import { purgeJournal } from './journal/purge'
import { checkLinksAtNight } from './link-checks/check-links'
import { purgeMessages } from './messages/purge'
import { writeReminders } from './reminders/remind'
import { reportSome } from './report/background-reports'
import { carryOutDue } from './scheduling/scheduled-publications'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Starts the jobs of the site. Call it only in the one process that serves, so that each job runs once. */
export function startJobs(payload: Payload): void {
  const jobs: Job[] = [
    { name: 'Publications programmées', every: SECOND_MS, run: carryOutDue },
    { name: 'Dernier usage des sessions', every: MINUTE_MS, run: writeLastUses },
    { name: 'Relecture des textes', every: 2 * MINUTE_MS, run: reportSome },
    { name: 'Rangement des brouillons vides', every: HOUR_MS, run: (site) => removeEmptyDrafts(site) },
    { name: 'Rangement de l’historique', every: HOUR_MS, run: pruneHistory },
    { name: 'Rangement du journal', every: HOUR_MS, run: (site) => purgeJournal(site) },
    { name: 'Rappels de ce qui est à revoir', every: HOUR_MS, run: (site) => writeReminders(site) },
    { name: 'Rangement des messages', every: HOUR_MS, run: (site) => purgeMessages(site) },
    { name: 'Vérification des liens', every: HOUR_MS, run: checkLinksAtNight },
  ]
  runJobs(payload, jobs.map(named))
}

/** What a job writes is recorded under its name. */
function named({ name, every, run }: Job): Job {
  return { name, every, run: (payload, stopping) => actAs('job', name, () => run(payload, stopping)) }
}
