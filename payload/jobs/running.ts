import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { logger } from '../log/logger'
import { processWide } from '../process-wide'

/** What the site does by itself, again and again. */
export interface Job {
  /** In French, as admins are told of its failures. */
  name: string
  /** Milliseconds, counted on the clock: what runs every second runs as the second begins. */
  every: number
  /** Ends early once `stopping`: what is left is for the next run. */
  run(payload: Payload, stopping: AbortSignal): Promise<void>
}

export interface JobFailure {
  job: string
  /** ISO 8601. */
  at: string
}

/** Next's bundle starts the jobs, the server in front of it stops them; a reload in development starts them anew. */
const running = processWide('jobs', () => ({
  stop: async () => {},
  failures: new Map<string, JobFailure>(),
}))

/** Runs each job when its time comes, again and again, one run of it at a time, in place of what ran before. */
export function runJobs(payload: Payload, jobs: Job[]): void {
  const before = running.stop()
  const stopping = new AbortController()
  const ends = jobs.map(async (job) => {
    await before
    await repeat(job, payload, stopping.signal)
  })
  running.stop = async () => {
    stopping.abort()
    await Promise.all(ends)
  }
}

/** Lets the runs under way end, and begins no other. */
export async function stopJobs(): Promise<void> {
  await running.stop()
}

/** The jobs whose last run failed. */
export function jobFailures(): JobFailure[] {
  return [...running.failures.values()]
}

async function repeat(job: Job, payload: Payload, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    // Rejects when it is cut short: that is the end.
    await pause(job.every - (Date.now() % job.every), undefined, { signal: stopping }).catch(() => undefined)
    if (!stopping.aborted) await runOnce(job, payload, stopping)
  }
}

async function runOnce({ name, run }: Job, payload: Payload, stopping: AbortSignal): Promise<void> {
  try {
    await run(payload, stopping)
    if (running.failures.delete(name)) logger.info({ job: name }, 'the job succeeds again')
  } catch (error) {
    // Once: what is tried every second would fill the log while the database is away.
    if (!running.failures.has(name)) logger.error(error, `the job « ${name} » failed`)
    running.failures.set(name, { job: name, at: new Date().toISOString() })
  }
}
