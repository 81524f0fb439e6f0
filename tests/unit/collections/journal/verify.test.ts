import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noteAnchor } from '@/collections/journal/anchor'
import { BEGINNING, type Entry, journalKey, type Line, sealed } from '@/collections/journal/chain'
import { verifyJournal } from '@/collections/journal/verify'

const SECRET = 'a-secret-of-the-site-0123456789abcdef'
const ENTRY = { at: '2026-11-30T10:00:00.000Z', event: 'login', actorKind: 'person', count: 1, sentence: 'X' } as Entry

test('lines that are removed between two reads are not missing; those that stay away are', async () => {
  const settings = {
    DATA_DIR: await mkdtemp(join(tmpdir(), 'skorann-verify-')),
    DATABASE_URI: 'file:/data/site.db',
    PAYLOAD_SECRET: SECRET,
    FORMER_SECRETS: [],
  }
  const lines: Line[] = []
  for (let count = 0; count < 3; count += 1) {
    lines.push(sealed(ENTRY, lines.at(-1) ?? BEGINNING, journalKey(SECRET)))
  }
  await noteAnchor(settings, lines[2] ?? BEGINNING)
  /** A database whose reads, one after the other, give these lines. */
  const verdict = async (...reads: number[][]) => {
    const find = async () => ({ docs: (reads.shift() ?? []).map((number) => lines[number - 1]) })
    return await verifyJournal({ db: { find } } as never, settings)
  }
  expect(await verdict([1], [3], [1, 2, 3])).toEqual({ kind: 'whole', lines: 3, first: 1, last: 3 })
  expect(await verdict([1], [3], [1], [3])).toEqual({ kind: 'broken', fault: 'missing', number: 2 })
  await rm(settings.DATA_DIR, { recursive: true })
})
