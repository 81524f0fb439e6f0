import { setTimeout } from 'node:timers/promises'
import { startServer } from '../../support/server'
import { memoryOf, processOf } from '../process-figures'
import { timed } from './figures'

/** Resident memory of the site, in MB. */
export interface Memory {
  one: number
  thousand: number
  /** A quarter of a minute after the thousandth page. */
  atRest: number
}

const REST = 15_000

/** Reads one page, then a thousand articles, of the site on this database. */
export async function memoryWithPages(uri: string): Promise<Memory> {
  const server = await startServer({ DATABASE_URI: uri })
  const memory = () => memoryOf(processOf(server.folder))
  try {
    const one = memory()
    for (let number = 0; number < 1_000; number += 1) await timed(`${server.url}/blog/article-${number}`)
    const thousand = memory()
    await setTimeout(REST)
    return { one, thousand, atRest: memory() }
  } finally {
    await server.stop()
  }
}
