import { createReadStream } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/payload/env'

/**
 * Where the files are, under the ids of their records: the names that people gave them are in the database alone. With the
 * files of the library, so that one backup has both; no address of the library leads into a folder.
 */
const folder = path.join(env.DATA_DIR, 'media', '.sources')

/** Writes the bytes of a record; only the site's own account of the system reads them. */
export async function writeSource(id: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(fileOf(id), bytes, { mode: 0o600 })
}

/** Returns the bytes of a record and their number; null when there is no file any more. */
export async function readSource(id: string): Promise<{ body: ReadableStream; size: number } | null> {
  const found = await stat(fileOf(id)).catch(() => null)
  if (!found?.isFile()) return null
  return { body: Readable.toWeb(createReadStream(fileOf(id))) as ReadableStream, size: found.size }
}

export async function removeSource(id: string): Promise<void> {
  await rm(fileOf(id), { force: true })
}

/** `id` is a record's: a UUID that the server made. */
function fileOf(id: string): string {
  return path.join(folder, path.basename(id))
}
