import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dropTestDatabase } from '../support/payload'
import { startServer, type TestServer } from '../support/server'
import { testEnvironment } from '../support/test-environment'

/** The same for all: canonical addresses are in the pages. */
const SITE_URL = 'http://localhost:34999'

let folder: string
let settings: Record<string, string>
let server: TestServer | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skorann-copied-'))
  settings = { ...testEnvironment(folder), SITE_URL }
})
afterAll(async () => {
  await server?.stop()
  await dropTestDatabase(folder)
  await rm(folder, { recursive: true, force: true })
})

test('a copy to the other database and back shows the same pages', async () => {
  const first = `file:${join(folder, 'first.db')}`
  const middle = settings.DATABASE_URI ?? ''
  const back = `file:${join(folder, 'back.db')}`
  const before = await pagesOf(first)
  expect(Object.keys(before).length).toBeGreaterThan(15)

  const output = await copy(first, middle)
  expect(output).toMatch(/9 {2}articles\n/)
  expect(await pagesOf(middle)).toEqual(before)
  await copy(middle, back)
  expect(await pagesOf(back)).toEqual(before)

  await expect(copy(first, back)).rejects.toMatchObject({
    stderr: expect.stringContaining('La base d’arrivée n’est pas vide'),
  })
  await expect(copy(join('file:', 'nulle-part.db'), back)).rejects.toMatchObject({
    stderr: expect.stringContaining('nulle-part.db n’existe pas : corrigez son chemin.'),
  })
})

/** A hash of every page of the sitemap, of the lists and what they lead to, and of the feed, as a site on this database shows them. */
async function pagesOf(DATABASE_URI: string): Promise<Record<string, string>> {
  server = await startServer({ DATABASE_URI, DATA_DIR: folder, SITE_URL })
  const { url } = server
  const read = async (path: string) => await (await fetch(url + path)).text()
  const sitemap = await read('/sitemap.xml')
  const found = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
  // The examples are in no sitemap.
  const lists = (await Promise.all(['/blog', '/blog/page/2'].map(read))).join('')
  const listed = [...lists.matchAll(/href="(\/blog\/[\w/-]+)"/g)].map(([, path]) => String(path))
  const hashes: Record<string, string> = {}
  for (const path of new Set([...found, ...listed, '/blog/flux.xml'])) {
    const page = await fetch(`${url}${path}`)
    const text = (await page.text()).replace(/<lastBuildDate>.*?<\/lastBuildDate>/, '')
    hashes[path] = `${page.status} ${createHash('sha256').update(text).digest('hex')}`
  }
  await server.stop()
  server = undefined
  return hashes
}

async function copy(from: string, to: string): Promise<string> {
  const { NODE_OPTIONS: _ours, ...environment } = process.env
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['-C', 'production', '--import', './payload/scripts/command-settings.mjs', '--import', 'tsx'],
      ...['payload/scripts/db-copy.ts', from, to],
    ],
    { env: { ...environment, ...settings } as NodeJS.ProcessEnv },
  )
  return stdout
}
