import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '@/payload/scripts/start/production-build.mjs'
import { startServer, type TestServer } from '../support/server'
import { processOf, processorOf, untilIdle } from './process-figures'
import { filledDatabase } from './site/filled-database'
import { staleAnswers } from './site/stale-answers'

const ARTICLES = 1_000
/** Whole articles: sixty would not fit into the store. */
const QUESTIONS = 20
const ANSWERS = 20_000

/** Prints what a question costs that REST keeps no answer for, and how many of 20,000 answers are stale under publication. */
export async function measureRest(): Promise<void> {
  console.log(await ensureBuild())
  const folder = mkdtempSync(join(tmpdir(), 'skorann-bench-'))
  const server = await startServer({ DATABASE_URI: await filledDatabase(folder, ARTICLES) })
  try {
    const { token } = await server.createAdmin()
    // The index of the search is made at the first start.
    await untilIdle(processOf(server.folder))
    console.table({
      'a list of ten, depth 1': await costOf(server, (page) => `/articles?limit=10&depth=1&page=${page}`),
      'the same, depth 0': await costOf(server, (page) => `/articles?limit=10&depth=0&page=${page}`),
      'an address where nothing is': await costOf(server, (number) => `/articles?where[slug][equals]=rien-${number}`),
    })
    console.table(await staleAnswers(server, token, ANSWERS))
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds of the processor for each question, all threads together: the first answer, then the kept one. */
async function costOf(server: TestServer, question: (number: number) => string) {
  const pid = processOf(server.folder)
  const asked = async () => {
    const before = processorOf(pid)
    const kinds = new Set<string | null>()
    for (let number = 1; number <= QUESTIONS; number += 1) {
      const answer = await server.api(question(number))
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${question(number)}: ${answer.status}`)
      kinds.add(answer.headers.get('x-cache'))
    }
    return { ms: Math.round(((processorOf(pid) - before) / QUESTIONS) * 100_000) / 100, kinds: [...kinds].join(', ') }
  }
  // Work that the process does once does not count for the question.
  await server.api(question(QUESTIONS + 1))
  const [first, kept] = [await asked(), await asked()]
  return { 'first, ms': first.ms, 'x-cache': first.kinds, 'kept, ms': kept.ms, 'x-cache again': kept.kinds }
}
