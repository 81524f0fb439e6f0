import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { findMongodb } from '../support/mongodb-server.mjs'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { testEnvironment } from '../support/test-environment'
import { memoryOf, processOf } from './process-figures'

const ARTICLES = 2_000
const PAGES = 1_000
const AT_ONCE = 50

type Row = Record<string, number | string>

/**
 * Prints, on both databases: the copy of 2,000 articles from one to the other and back, 50 autosaves of one article and
 * 50 publications at once, and the memory of the running site, idle and after 1,000 pages.
 */
export async function measureDatabases(): Promise<void> {
  const mongodb = await findMongodb()
  if ('reason' in mongodb) throw new Error(mongodb.reason)
  const folder = mkdtempSync(join(tmpdir(), 'skorann-bench-'))
  const first = `file:${join(folder, 'first.db')}`
  const back = `file:${join(folder, 'back.db')}`
  const middle = mongodb.uri.replace('/tests', `/${basename(folder)}`)
  try {
    await run(folder, first, 'tests/bench/fill-articles.ts', String(ARTICLES))
    console.table({
      'SQLite → MongoDB': await copied(folder, first, middle),
      'MongoDB → SQLite': await copied(folder, middle, back),
    })
    console.table({ SQLite: await served(back) })
    console.table({ MongoDB: await served(middle) })
  } finally {
    await mongodb.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function copied(folder: string, from: string, to: string): Promise<Row> {
  const began = performance.now()
  await run(folder, from, 'payload/scripts/db-copy.ts', from, to)
  return { articles: ARTICLES, seconds: seconds(began), 'size of the target, MB': megabytes(await sizeOf(to)) }
}

async function served(DATABASE_URI: string): Promise<Row> {
  const server = await startServer({ DATABASE_URI })
  try {
    const idle = memoryOf(processOf(server.folder))
    const { token } = await server.createAdmin()
    const writes = await writesAtOnce(server, token)
    for (let number = 0; number < PAGES; number += 1) {
      const page = await fetch(`${server.url}/blog/article-${number}`)
      if (!page.ok) throw new Error(`Page ${number}: ${page.status}`)
      await page.text()
    }
    return { ...writes, 'idle, MB': idle, [`after ${PAGES} pages, MB`]: memoryOf(processOf(server.folder)) }
  } finally {
    await server.stop()
  }
}

async function writesAtOnce(server: TestServer, token: string): Promise<Row> {
  const write = (path: string, method: string, body: unknown) => server.api(path, { method, body, token })
  const answer = await write('/articles?draft=true', 'POST', { title: 'Mesuré' })
  const { doc } = (await answer.json()) as { doc: { id: string } }
  const autosaves = await timed((number) =>
    write(`/articles/${doc.id}?draft=true&autosave=true`, 'PATCH', { title: `Titre ${number}`, body: bodyOf('Texte') }),
  )
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const article = {
    title: 'Publié',
    excerpt: 'Chapô',
    body: bodyOf('Texte'),
    category: docs[0]?.id,
    _status: 'published',
  }
  const publications = await timed(() => write('/articles', 'POST', article))
  return {
    [`${AT_ONCE} autosaves at once, s`]: autosaves.seconds,
    'autosaves refused': autosaves.refused,
    [`${AT_ONCE} publications at once, s`]: publications.seconds,
    'publications refused': publications.refused,
  }
}

async function timed(send: (number: number) => Promise<Response>) {
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => send(number)))
  return { seconds: seconds(began), refused: answers.filter(({ ok }) => !ok).length }
}

async function run(folder: string, DATABASE_URI: string, ...command: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ['-C', 'production', '--import', 'tsx', ...command], {
    env: { ...process.env, ...testEnvironment(folder), DATABASE_URI },
    maxBuffer: 64 * 1024 * 1024,
  })
}

async function sizeOf(uri: string): Promise<number> {
  if (uri.startsWith('file:')) return statSync(uri.slice('file:'.length)).size
  const client = await MongoClient.connect(uri)
  const { dataSize } = await client.db().stats()
  await client.close()
  return Number(dataSize)
}

const seconds = (began: number) => Math.round((performance.now() - began) / 10) / 100
const megabytes = (bytes: number) => Math.round(bytes / 10_000) / 100
