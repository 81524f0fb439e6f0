import { rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Room for a few uploads and the database's journal. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024

export type DiskState = 'ok' | 'unwritable' | 'full'

/** Tries to write in the data folder, and looks at the room left on its disk. */
export async function diskState(folder: string): Promise<DiskState> {
  const probe = path.join(folder, `.sante-${process.pid}`)
  try {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < LEAST_FREE_BYTES) return 'full'
    await writeFile(probe, '')
    await rm(probe)
    return 'ok'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'full' : 'unwritable'
  }
}
