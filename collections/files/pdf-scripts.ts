import { readFile } from 'node:fs/promises'
import { processWide } from '@/payload/process-wide'
import { inWorker } from './in-worker'
import { oneAtATime } from './one-at-a-time'

/**
 * Returns whether a PDF of the library runs something by itself, or cannot be read: it is then sent to be kept, not to be
 * opened in the browser. What is sent today is cleaned of it; what was sent before may have it. Each file is read once
 * in a process; `etag` tells its states apart.
 */
export async function runsByItself(file: string, etag: string): Promise<boolean> {
  const known = processWide('files.pdfs', () => new Map<string, Promise<boolean>>())
  const key = `${file} ${etag}`
  const asked = known.get(key) ?? inspect(file)
  known.set(key, asked)
  try {
    return await asked
  } catch (error) {
    known.delete(key)
    throw error
  }
}

async function inspect(file: string): Promise<boolean> {
  const bytes = await readFile(file)
  const result = await oneAtATime(() => inWorker<{ runs: boolean }>('clean-pdf.mjs', bytes))
  return 'refused' in result || result.runs
}
