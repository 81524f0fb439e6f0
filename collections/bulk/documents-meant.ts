import type { CollectionSlug, PayloadRequest, Sort, Where } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'

/** A document that somebody chose, by the title that the lists show. */
export interface Meant {
  id: string
  title: string
  deletedAt: string | null
}

interface Row {
  id: string
  deletedAt?: string | null
  [field: string]: unknown
}

export interface Question {
  collection: CollectionSlug
  where: Where
  limit?: number
  overrideAccess?: boolean
  sort?: Sort
  trash?: boolean
}

/**
 * Returns the documents that a question means, in its order: those whose latest version answers it, as the lists show
 * it, or whose public row does, as readers see it. P57: Payload asks the row alone, which of a draft is empty. A
 * condition on the state is asked apart: « Retirer du site » asks for what is published, in a list of latest versions.
 */
export async function documentsMeant(req: PayloadRequest, question: Question): Promise<Meant[]> {
  const conditions = conjuncts(question.where)
  const states = conditions.filter((condition) => '_status' in condition)
  const others = conditions.filter((condition) => !('_status' in condition))
  const meant = await answering(req, { ...question, where: { and: others } })
  if (states.length === 0 || meant.length === 0) return limited(meant, question)

  const inState = await answering(req, { ...question, where: { and: [...states, idIn(meant.map(({ id }) => id))] } })
  const ids = new Set(inState.map(({ id }) => id))
  return limited(
    meant.filter(({ id }) => ids.has(id)),
    question,
  )
}

/** Returns the documents that a question names by their ids, in the trash or not, whatever else it asks. */
export async function documentsNamed(req: PayloadRequest, question: Question): Promise<Meant[]> {
  const ids = conjuncts(question.where).flatMap(({ id }) => namedBy(id))
  return ids.length === 0 ? [] : await answering(req, { ...question, trash: true, where: idIn(ids) })
}

async function answering(req: PayloadRequest, { limit: _limit, ...question }: Question): Promise<Meant[]> {
  const found = new Map<string, Meant>()
  const { admin, versions } = req.payload.collections[question.collection].config
  const named = admin.useAsTitle ?? 'id'
  for (const draft of versions?.drafts ? [true, false] : [false]) {
    const { docs } = await req.payload.find({
      ...question,
      depth: 0,
      draft,
      pagination: false,
      req,
      select: { [named]: true, deletedAt: true } as never,
    })
    for (const doc of docs as unknown as Row[]) {
      const title = String(doc[named] || UNTITLED)
      if (!found.has(doc.id)) found.set(doc.id, { id: doc.id, title, deletedAt: doc.deletedAt ?? null })
    }
  }
  return [...found.values()]
}

/** Returns what must all be true. */
function conjuncts(where: Where): Where[] {
  return Object.entries(where).flatMap(([key, value]) =>
    key.toLowerCase() === 'and' ? (value as Where[]).flatMap(conjuncts) : [{ [key]: value } as Where],
  )
}

function namedBy(condition: Where[string] | undefined): string[] {
  const { equals, in: among } = (condition ?? {}) as { equals?: unknown; in?: unknown }
  const names = typeof among === 'string' ? among.split(',') : [equals, among].flat()
  return names.filter((name): name is string => typeof name === 'string')
}

function idIn(ids: string[]): Where {
  return { id: { in: ids } }
}

function limited(meant: Meant[], { limit = 0 }: Question): Meant[] {
  return limit > 0 ? meant.slice(0, limit) : meant
}
