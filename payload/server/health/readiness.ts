import type { Payload } from 'payload'
import { logger } from '../log/logger'
import { isDatabaseAnswering } from './database'
import { type DiskState, diskState } from './disk'
import { isMigrated } from './migrations'

/** Only short words, since anybody may read it. */
export interface Readiness {
  status: 'ok' | 'not-ready' | 'stopping'
  checks: {
    database: 'ok' | 'unreachable' | 'unknown'
    migrations: 'ok' | 'pending' | 'unknown'
    disk: DiskState | 'unknown'
  }
}

const UNKNOWN: Readiness['checks'] = { database: 'unknown', migrations: 'unknown', disk: 'unknown' }

/**
 * Checks whether the site can serve: the database answers, no migration is pending, the data folder can be written.
 * `openedPayload` gives the site's open Payload, or undefined when it could not be opened.
 */
export class ReadinessProbe {
  private underWay: Promise<Readiness> | undefined
  private isMigrated = false
  private last: Readiness['status'] = 'ok'
  private isStopping = false

  constructor(
    private readonly openedPayload: () => Payload | undefined,
    private readonly folder: string,
  ) {}

  /** From now on the answer is that the site stops. */
  stop(): void {
    this.isStopping = true
  }

  /** Runs one check at a time: requests that come meanwhile get the same answer. */
  async ask(): Promise<Readiness> {
    if (this.isStopping) return { status: 'stopping', checks: UNKNOWN }
    this.underWay ??= this.check().finally(() => {
      this.underWay = undefined
    })
    return await this.underWay
  }

  private async check(): Promise<Readiness> {
    const payload = this.openedPayload()
    const database = payload && (await isDatabaseAnswering(payload)) ? 'ok' : 'unreachable'
    const checks = {
      database,
      migrations: payload && database === 'ok' ? await this.migrations(payload) : 'unknown',
      disk: await diskState(this.folder),
    } as const
    const isReady = Object.values(checks).every((state) => state === 'ok')
    const status = isReady ? 'ok' : 'not-ready'
    if (status !== this.last) logChange(status, checks)
    this.last = status
    return { status, checks }
  }

  /** The schema only moves forward while the site runs: once right, it is not asked again. */
  private async migrations(payload: Payload): Promise<Readiness['checks']['migrations']> {
    try {
      this.isMigrated ||= await isMigrated(payload)
      return this.isMigrated ? 'ok' : 'pending'
    } catch (error) {
      logger.debug(error, 'migrations cannot be read')
      return 'unknown'
    }
  }
}

function logChange(status: Readiness['status'], checks: Readiness['checks']) {
  if (status === 'ok') logger.info({ checks }, 'ready again')
  else logger.warn({ checks }, 'not ready')
}
