import { createLocalReq, type Payload } from 'payload'
import { openTestPayload } from '../support/payload'

const WRITES = 300
const LINES = 10_000

/**
 * Prints what the journal adds to a write, which is made with its hook and without, in turn in one run; and how long
 * `journal:verify` takes for 10,000 lines, with one removed too. SQLite, or the MongoDB of TEST_MONGODB_URI.
 */
export async function measureJournal(): Promise<void> {
  const test = await openTestPayload()
  try {
    console.table(await writesWithAndWithout(test.payload))
    console.table(await verified(test.payload))
  } finally {
    await test.close()
  }
}

async function writesWithAndWithout(payload: Payload) {
  const { recordWrite } = await import('@/collections/journal/record-documents')
  const { hooks } = payload.collections.categories.config
  const withJournal = hooks.afterChange
  const without = withJournal.filter((hook) => hook !== recordWrite)
  if (without.length === withJournal.length) throw new Error('Categories are not recorded.')
  const { id } = await payload.create({ collection: 'categories', data: { title: 'Rubrique' } })
  const spent = { with: [] as number[], without: [] as number[] }
  for (let number = 0; number < 2 * WRITES; number += 1) {
    const which = number % 2 === 0 ? 'with' : 'without'
    hooks.afterChange = which === 'with' ? withJournal : without
    const began = performance.now()
    await payload.update({ collection: 'categories', id, data: { title: `Rubrique ${number}` } })
    spent[which].push(performance.now() - began)
  }
  hooks.afterChange = withJournal
  const [recorded, unrecorded] = [median(spent.with), median(spent.without)]
  return {
    'ms, with a line': recorded.toFixed(2),
    'ms, without': unrecorded.toFixed(2),
    ratio: (recorded / unrecorded).toFixed(2),
  }
}

async function verified(payload: Payload) {
  const [{ record }, { verifyJournal }] = await Promise.all([
    import('@/collections/journal/record'),
    import('@/collections/journal/verify'),
  ])
  const req = await createLocalReq({}, payload)
  for (let number = 0; number < LINES; number += 1) await record(req, { event: 'database-copied' })
  const began = performance.now()
  const whole = await verifyJournal(payload)
  const ms = Math.round(performance.now() - began)
  await payload.db.deleteOne({ collection: 'journal', where: { number: { equals: LINES / 2 } } })
  const broken = await verifyJournal(payload)
  return { whole: JSON.stringify(whole), ms, 'with one removed': JSON.stringify(broken) }
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
