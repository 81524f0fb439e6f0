import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '@/payload/scripts/start/production-build.mjs'
import { findMongodb } from '../support/mongodb-server.mjs'
import { startServer, type TestServer } from '../support/server'
import { processOf } from './process-figures'
import { timed } from './site/figures'
import { filledDatabase } from './site/filled-database'
import { firstRenders } from './site/first-renders'
import { type Load, underLoad } from './site/load'
import { memoryWithPages } from './site/memory'
import { type Publications, publications } from './site/publications'
import { type SiteFigures, writeReport } from './site/report'
import { startPlainNext } from './site/start-plain-next'

const FEW = 1_000
const MANY = 10_000
const PUBLICATIONS = 200
/** A page of eight, in the middle of many and near the end of few. */
const DEEP_PAGE = { few: 125, many: 500 }
const PAGES = { article: '/blog/article-7', home: '/', list: '/blog' }
const ENCODINGS = ['identity', 'gzip', 'br']

/** Measures the public site, plain Next, and the site with ten times the articles; rewrites docs/performance.md. */
export async function measureSite(): Promise<void> {
  console.log(await ensureBuild())
  const folder = mkdtempSync(join(tmpdir(), 'skorann-bench-'))
  try {
    const few = await filledDatabase(folder, FEW)
    const many = await filledDatabase(folder, MANY)
    const figures: SiteFigures = {
      machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
      loads: await besidePlainNext(folder, few),
      memory: await memoryWithPages(few),
      ...(await sizes(few, many)),
      mongodb: await onMongodb(),
    }
    console.log(JSON.stringify(figures, null, 1))
    writeReport(figures)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each page in each encoding, the front and Next in turn. */
async function besidePlainNext(folder: string, few: string): Promise<SiteFigures['loads']> {
  // A file of SQLite has one process.
  const own = await filledDatabase(mkdtempSync(join(folder, 'plain-')), FEW)
  const front = await startServer({ DATABASE_URI: few })
  const plain = await startPlainNext(folder, own)
  const loads: SiteFigures['loads'] = []
  try {
    for (const [page, path] of Object.entries(PAGES)) {
      await timed(front.url + path)
      await plain.warm(path)
      for (const encoding of ENCODINGS) {
        const of = (url: string, pid: number): Promise<Load> => underLoad(url + path, encoding, pid)
        const ours = await of(front.url.replace('localhost', '127.0.0.1'), processOf(front.folder))
        loads.push({ page, encoding, ours, next: await of(plain.url, plain.pid) })
      }
    }
    return loads
  } finally {
    await plain.stop()
    await front.stop()
  }
}

/** The two sizes run at once, so that one does not find the machine quieter than the other. */
async function sizes(few: string, many: string): Promise<Pick<SiteFigures, 'few' | 'many' | 'publications'>> {
  const small = await startServer({ DATABASE_URI: few })
  const large = await startServer({ DATABASE_URI: many })
  const measured = async (server: TestServer, deepPage: number) => {
    const { token } = await server.createAdmin()
    return { token, renders: await firstRenders(server, token, deepPage) }
  }
  try {
    const ofFew = await measured(small, DEEP_PAGE.few)
    const ofMany = await measured(large, DEEP_PAGE.many)
    return {
      few: ofFew.renders,
      many: ofMany.renders,
      publications: {
        few: await publications(small, ofFew.token, PUBLICATIONS),
        many: await publications(large, ofMany.token, PUBLICATIONS),
      },
    }
  } finally {
    await small.stop()
    await large.stop()
  }
}

/** On the tests' MongoDB stand-in, with the few articles of the seed: it scans every document for each query. */
async function onMongodb(): Promise<{ what: string; publications: Publications } | null> {
  const mongodb = await findMongodb()
  if ('reason' in mongodb) return null
  const server = await startServer({ DATABASE_URI: mongodb.uri.replace('/tests', '/skorann-bench-site') })
  try {
    const { token } = await server.createAdmin()
    return { what: mongodb.what, publications: await publications(server, token, PUBLICATIONS) }
  } finally {
    await server.stop()
    await mongodb.stop()
  }
}
