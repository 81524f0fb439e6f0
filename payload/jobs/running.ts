import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { processWide } from '../process-wide'
import { logger } from '../server/log/logger'

/** Work that the site repeats at an interval. */
export interface Job {
  /** In French: admins read it when the job fails. */
  name: string
  /** Milliseconds, aligned to the clock: a job of 1,000 runs as each second begins. */
  every: number
  /** Ends early once `stopping`, and leaves the rest to the next run. */
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

/** Runs each job at its interval, one run of it at a time. Replaces the jobs that ran before. */
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
    // Logged once: a job of each second would fill the log while the database is away.
    if (!running.failures.has(name)) logger.error(error, `the job « ${name} » failed`)
    running.failures.set(name, { job: name, at: new Date().toISOString() })
  }
}
