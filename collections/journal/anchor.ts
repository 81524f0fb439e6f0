import { readFile, writeFile } from 'node:fs/promises'
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
 */
export async function noteAnchor(place: Place, head: Head): Promise<void> {
  const write = writing.last.then(async () => {
    const noted = await readAnchor(place)
    if (noted?.lostFrom) return
    const isSecond = noted !== null && noted.number >= head.number
    if (isSecond) logger.error({ number: head.number }, 'lines of the journal are gone: a number comes a second time')
    const next: Anchor = isSecond ? { ...noted, lostFrom: head.number } : { number: head.number, hash: head.hash }
    // In place, always as long: to replace the file would wait for the disk at each line.
    const flag = noted ? 'r+' : 'w'
    await writeFile(anchorFile(place), JSON.stringify(next).padEnd(LENGTH), { flag, mode: 0o600 })
  })
  writing.last = write.catch(() => undefined)
  await write
}

/** Returns the noted end of the chain; null when there is no such file. Throws when it cannot be read. */
export async function readAnchor(place: Place): Promise<Anchor | null> {
  const text = await readFile(anchorFile(place), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : anchor.parse(JSON.parse(text))
}

/** Named after the database alone: its folder may move with it. Two databases may share a data folder. */
export function anchorFile({ DATA_DIR, DATABASE_URI }: Place): string {
  const name = path.basename(DATABASE_URI.replace(/\?.*/, '')).replace(/[^\w.-]/g, '_')
  return path.join(DATA_DIR, `journal-${name}.json`)
}
