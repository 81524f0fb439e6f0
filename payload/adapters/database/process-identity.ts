import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** What another process can recognise a process by. */
export interface ProcessIdentity {
  /** For people. */
  host: string
  /** The same for processes that see each other's numbers; null where the system does not tell. */
  machine: string | null
  pid: number
  /** When the system started it, in its own unit: a number that was given again to another process has another. */
  startedAt: string | null
}

export function thisProcess(): ProcessIdentity {
  return {
    host: hostname(),
    machine: machine(),
    pid: process.pid,
    startedAt: stateOf(process.pid)?.startedAt ?? null,
  }
}

/** Returns whether a process has ended, as far as `observer` can see it from its own machine. */
export function isGone(other: ProcessIdentity, observer: ProcessIdentity): 'alive' | 'gone' | 'unknown' {
  if (other.machine === null || other.machine !== observer.machine) return 'unknown'
  if (other.pid === observer.pid) return other.startedAt === observer.startedAt ? 'alive' : 'gone'
  const state = stateOf(other.pid)
  return state && state.startedAt === other.startedAt && !state.isEnded ? 'alive' : 'gone'
}

/** Linux alone tells: containers of one computer do not see each other's processes, and each has its own number 1. */
function machine(): string | null {
  const boot = reading(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const namespace = reading(() => readlinkSync('/proc/self/ns/pid'))
  return boot && namespace ? `${boot} ${namespace}` : null
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the state is the third field, the start the 22nd. */
function stateOf(pid: number): { startedAt: string; isEnded: boolean } | null {
  const line = reading(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is a name in parentheses, which may hold any sign.
  const [state, ...rest] = line?.slice(line.lastIndexOf(')') + 2).split(' ') ?? []
  const startedAt = rest[18]
  return state && startedAt ? { startedAt, isEnded: state === 'Z' || state === 'X' } : null
}

function reading(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
