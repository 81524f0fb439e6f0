import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseKey } from '@/payload/commands/site-record'
import { openNewsroom } from '../support/newsroom'
import { dropTestDatabase } from '../support/payload'

let folder: string

beforeAll(async () => {
  const newsroom = await openNewsroom()
  folder = newsroom.folder
  for (const title of ['Une hermine', 'Un macareux']) await newsroom.publishedBy('editor', { title })
  await newsroom.draftBy('editor', { title: 'Un cormoran' })
  // SQLite's file is one process's.
  const { closePayload } = await import('@/payload/scripts/close-payload')
  await closePayload(newsroom.payload)
})
afterAll(async () => {
  await dropTestDatabase(folder)
  await rm(folder, { recursive: true })
})

/** What `npm run search:rebuild` prints, line by line, and its exit code. */
async function rebuild(): Promise<{ code: number; output: string[]; errors: string }> {
  const options = ['-C', 'production', '--import', './payload/scripts/command-settings.mjs', '--import', 'tsx']
  const env = { ...process.env, NODE_OPTIONS: '' }
  return await new Promise((resolve) => {
    const command = [...options, 'payload/scripts/search-rebuild.ts']
    execFile(process.execPath, command, { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output: output.trim().split('\n'), errors: errors.trim() }),
    )
  })
}

const indexFile = () => join(folder, `search-${databaseKey(process.env.DATABASE_URI ?? '')}.db`)

test('the command makes the index of all that is published, and says in French how far it is', async () => {
  const { code, output, errors } = await rebuild()
  expect([code, errors]).toEqual([0, ''])
  expect(output.slice(-2)).toEqual(['Index de la recherche : 2 documents sur 2.', 'La recherche est prête.'])
  for (const line of output.slice(0, -1)) expect(line).toMatch(/^Index de la recherche : \d+ documents? sur \d+\.$/)
  expect(existsSync(indexFile())).toBe(true)
})

test('the command says what to do when the index cannot be written, and fails', async () => {
  await rm(indexFile(), { force: true })
  // Whoever runs the tests may write in any folder: a folder in the place of the file is in nobody's power.
  mkdirSync(join(indexFile(), 'occupé'), { recursive: true })
  const { code, errors } = await rebuild()
  expect(code).toBe(1)
  expect(errors).toBe(
    `L’index de la recherche ne peut pas être écrit dans ${folder} : donnez-vous ce droit, ou faites de la place sur le disque, puis recommencez.`,
  )
})
