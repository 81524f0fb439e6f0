import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Person } from '../newsroom-accounts'
import { testDatabase } from '../test-environment'
import { restoreDatabase } from './mongodb-dump'

/** `site`: the first content that `npm start` writes, and its files. `newsroom`: accounts, their tokens, a category. */
export type SeedName = 'site' | 'newsroom'

export interface NewsroomAccounts {
  ids: Record<Person, string>
  /** Valid for two hours after the seed was made. */
  tokens: Record<Person, string>
  category: string
}

export const NEWSROOM_FILE = 'accounts.json'

/** Where a seed of the database of the environment is; absolute. */
export function seedFolder(name: SeedName): string {
  return resolve('.cache/test-seeds', `skorann-seed-${name}-${process.env.TEST_MONGODB_URI ? 'mongodb' : 'sqlite'}`)
}

/**
 * Copies a seed into the empty folder of a test, and into its database. Returns whether there was one: `npm test` makes
 * them, other programs that start a site do without.
 */
export async function copySeed(name: SeedName, folder: string): Promise<boolean> {
  const seed = seedFolder(name)
  if (!existsSync(seed)) return false
  await cp(seed, folder, { recursive: true })
  if (process.env.TEST_MONGODB_URI) await restoreDatabase(testDatabase(folder), folder)
  return true
}

/** The accounts of a copied newsroom. */
export async function readNewsroomAccounts(folder: string): Promise<NewsroomAccounts> {
  return JSON.parse(await readFile(join(folder, NEWSROOM_FILE), 'utf8')) as NewsroomAccounts
}
