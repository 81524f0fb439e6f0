import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The file in which a running site notes its port and its database. */
interface SiteRecord {
  pid: number
  origin: string
}

interface Place {
  DATA_DIR: string
  DATABASE_URI: string
}

/** Records that this process serves `origin` on this database. Returns a function that removes the record. */
export async function recordRunningSite(place: Place, origin: string): Promise<() => Promise<void>> {
  const file = recordFile(place)
  await writeFile(file, JSON.stringify({ pid: process.pid, origin } satisfies SiteRecord), { mode: 0o600 })
  return () => rm(file, { force: true })
}

/**
 * Returns the origin (`http://127.0.0.1:3000`) of the site that runs on this database; null when none runs, or only
 * the process `besides`.
 */
export async function findRunningSite(place: Place, { besides }: { besides?: number } = {}): Promise<string | null> {
  const text = await readFile(recordFile(place), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { pid, origin } = JSON.parse(text) as SiteRecord
  return pid !== besides && isAlive(pid) ? origin : null
}

/** Names a database in the names of files: two sites may share a data folder. */
export function databaseKey(databaseUri: string): string {
  return createHash('sha256').update(databaseUri).digest('hex').slice(0, 12)
}

/** The `Authorization` header of a command. */
export function authorisation(secret: string): string {
  return `Command ${createHmac('sha256', secret).update('commands').digest('hex')}`
}

export function isAuthorised(header: string | null, secret: string): boolean {
  const given = Buffer.from(header ?? '')
  const expected = Buffer.from(authorisation(secret))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function recordFile({ DATA_DIR, DATABASE_URI }: Place) {
  return path.join(DATA_DIR, `site-${databaseKey(DATABASE_URI)}.json`)
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
