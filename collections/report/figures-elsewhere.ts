import type { PayloadRequest } from 'payload'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import { processWide } from '@/payload/process-wide'
import { PUBLIC } from '@/payload/publication/public-row'
import type { SiteView } from '../before-publication/check'
import { blocksOf } from '../before-publication/text'

type Figure = SiteView['figures'][number]

interface Read {
  updatedAt: string
  figures: Figure[]
}

/** Of texts that are read at once. */
const AT_ONCE = 50

/** What was read of each published article: a text is read again once it is published again. */
const read = processWide('report.figures', () => new Map<string, Read>())

/** Returns the key figures of the published articles but one. */
export async function figuresElsewhere(req: PayloadRequest, but: string): Promise<Figure[]> {
  const { docs } = await req.payload.db.find<{ id: string; updatedAt: string }>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    req,
    select: { updatedAt: true },
    where: PUBLIC,
  })
  const present = new Set(docs.map(({ id }) => id))
  for (const id of read.keys()) if (!present.has(id)) read.delete(id)
  const stale = docs.filter(({ id, updatedAt }) => read.get(id)?.updatedAt !== updatedAt).map(({ id }) => id)
  for (let at = 0; at < stale.length; at += AT_ONCE) await readFigures(req, stale.slice(at, at + AT_ONCE))
  return [...read].flatMap(([id, { figures }]) => (id === but ? [] : figures))
}

async function readFigures(req: PayloadRequest, ids: string[]): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; title?: string; updatedAt: string; body?: RichText }>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    req,
    select: { title: true, body: true, updatedAt: true },
    where: { id: { in: ids } },
  })
  for (const { id, title = '', updatedAt, body } of docs) {
    const items = blocksOf(body, 'keyFigures').flatMap(({ fields }) =>
      Array.isArray(fields.items) ? fields.items : [],
    )
    const figures = items.filter(isRecord).map(({ value, unit, label }) => ({
      value: wordOf(value),
      unit: wordOf(unit),
      label: wordOf(label),
      title,
      article: id,
    }))
    read.set(id, { updatedAt, figures })
  }
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
