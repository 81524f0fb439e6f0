import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { processorOf } from '../process-figures'

const CONNECTIONS = 20
const SECONDS = 4

export interface Load {
  perSecond: number
  /** In milliseconds. */
  p50: number
  p99: number
  /** Of the server, in microseconds a request. */
  processor: number
}

/** One page in one encoding, of the front and of Next alone. */
export interface LoadOfPage {
  page: string
  encoding: string
  ours: Load
  next: Load
}

/** Requests one address again after each answer, for four seconds, from a separate process. */
export async function underLoad(url: string, encoding: string, pid: number): Promise<Load> {
  const before = processorOf(pid)
  const { stdout } = await promisify(execFile)(process.execPath, [
    join('node_modules', 'autocannon', 'autocannon.js'),
    ...['--json', '--no-progress', '--connections', String(CONNECTIONS), '--duration', String(SECONDS)],
    ...['--headers', `accept-encoding=${encoding}`, url],
  ])
  const used = processorOf(pid) - before
  const result = JSON.parse(stdout) as Result
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return {
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    processor: Math.round((used / result.requests.total) * 1_000_000),
  }
}

interface Result {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  non2xx: number
  errors: number
}
