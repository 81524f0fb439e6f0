import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

const CONNECTIONS = 32
const SECONDS = 3

export interface Hits {
  requests: number
  perSecond: number
  /** In milliseconds. */
  p99: number
}

/** Requests one address again after each answer, for three seconds, by wrk: one thread. Throws when an answer is not 200. */
export async function underWrk(url: string, encoding: string): Promise<Hits> {
  const { stdout } = await run('wrk', [
    ...['-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '--latency'],
    ...['-H', `accept-encoding: ${encoding}`, url],
  ])
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}: ${stdout}`)
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1])
  return {
    requests,
    perSecond: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])),
    p99: inMilliseconds(/99%\s+(\S+)/.exec(stdout)?.[1] ?? ''),
  }
}

/** « 850.00us », « 3.01ms », « 1.20s ». */
function inMilliseconds(text: string): number {
  const [, figure, unit = ''] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? []
  return Number(figure) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? Number.NaN)
}

/** Whether a program of Debian's packages is there. */
export async function isInstalled(program: string): Promise<boolean> {
  return await run('which', [program]).then(
    () => true,
    () => false,
  )
}
