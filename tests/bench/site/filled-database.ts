import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { testEnvironment } from '../../support/test-environment'

/** Makes a SQLite database in `folder`, with the seed and `articles` more articles; returns its address. */
export async function filledDatabase(folder: string, articles: number): Promise<string> {
  const own = join(folder, String(articles))
  mkdirSync(own)
  const DATABASE_URI = `file:${join(own, 'site.db')}`
  const command = ['-C', 'production', '--import', 'tsx', 'tests/bench/site/fill-site.ts', String(articles)]
  await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, ...testEnvironment(own), DATABASE_URI },
    maxBuffer: 64 * 1024 * 1024,
  })
  return DATABASE_URI
}
