import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Ticks of the processor's clock in a second, on every Linux. */
const TICKS_A_SECOND = 100

/** The process of the site that keeps its data in this folder. */
export function processOf(folder: string): number {
  const record = readdirSync(folder).find((name) => /^site-.*\.json$/.test(name))
  return (JSON.parse(readFileSync(join(folder, record ?? ''), 'utf8')) as { pid: number }).pid
}

/** Resident memory, in MB. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** Returns the processor time that a process has used, all its threads together, in seconds. */
export function processorOf(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? ''
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: utime and stime, the 14th and 15th.
  const [user, system] = afterName.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) / TICKS_A_SECOND
}

/** Of a second of work, in seconds, that a process does when it has nothing to do. */
const IDLE = 0.05

/** Resolves once a process has done nearly nothing for a second. */
export async function untilIdle(pid: number): Promise<void> {
  for (let last = processorOf(pid), isIdle = false; !isIdle; ) {
    await setTimeout(1_000)
    const now = processorOf(pid)
    isIdle = now - last <= IDLE
    last = now
  }
}
