import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { processWide } from '@/payload/process-wide'
import { logger } from '@/payload/server/log/logger'
import type { Head } from './chain'

interface Place {
  DATA_DIR: string
  DATABASE_URI: string
}

const anchor = z.object({
  number: z.number().int().positive(),
  hash: z.string(),
  /** The first number that was given a second time: lines had been taken away. */
  lostFrom: z.number().int().positive().optional(),
})

/** Of its text, with room for the largest numbers. */
const LENGTH = 200

export type Anchor = z.infer<typeof anchor>

/** Each writes after the one before: an older head must not replace a newer one. */
const writing = processWide('journal.anchor', () => ({ last: Promise.resolve() }))

/**
 * Notes the end of the chain in a file beside the database: lines cut off at the end leave a chain that is whole, and
 * show only there. Once a number comes a second time, the file says so until somebody removes it: new lines hide nothing.
 * A file that cannot be read is replaced. Never throws: the line is committed, and the log says that its end is not noted.
 */
export async function noteAnchor(place: Place, head: Head): Promise<void> {
  await inTurn(async () => {
    const noted = await readAnchor(place)
    if (noted === null || noted === 'unreadable') return await replace(place, head)
    if (noted.lostFrom) return
    const isSecond = noted.number >= head.number
    if (isSecond) logger.error({ number: head.number }, 'lines of the journal are gone: a number comes a second time')
    const next: Anchor = isSecond ? { ...noted, lostFrom: head.number } : head
    // In place, always as long: to replace the file would wait for the disk at each line.
    await writeFile(anchorFile(place), textOf(next), { flag: 'r+' })
  })
}

/** Notes the end of a chain that was just copied to an empty database, whatever a database of that name had before. */
export async function noteFirstAnchor(place: Place, head: Head): Promise<void> {
  await inTurn(() => replace(place, head))
}

async function inTurn(write: () => Promise<void>): Promise<void> {
  writing.last = writing.last
    .then(write)
    .catch((err: unknown) => logger.error({ err }, 'the end of the journal was not noted'))
  await writing.last
}

/** Also over a file that another account of the machine owns: the folder is ours. */
async function replace(place: Place, head: Head): Promise<void> {
  const file = anchorFile(place)
  const next = `${file}.new`
  await rm(next, { force: true })
  await writeFile(next, textOf(head), { flag: 'wx', mode: 0o600 })
  await rename(next, file)
}

function textOf({ number, hash, lostFrom }: Anchor): string {
  return JSON.stringify({ number, hash, lostFrom }).padEnd(LENGTH)
}

/** Returns the noted end of the chain; null when there is no such file. */
export async function readAnchor(place: Place): Promise<Anchor | 'unreadable' | null> {
  try {
    return anchor.parse(JSON.parse(await readFile(anchorFile(place), 'utf8')))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}

/** Named after the database alone: its folder may move with it. Two databases may share a data folder. */
export function anchorFile({ DATA_DIR, DATABASE_URI }: Place): string {
  const name = path.basename(DATABASE_URI.replace(/\?.*/, '')).replace(/[^\w.-]/g, '_')
  return path.join(DATA_DIR, `journal-${name}.json`)
}
