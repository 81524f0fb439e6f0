import type { Where } from 'payload'
import { type Condition, conditionsOf } from '../conditions'

/** The states by which a list of articles or pages is narrowed. */
export const STATES = ['draft', 'proposed', 'scheduled', 'published', 'changed'] as const

export type ListState = (typeof STATES)[number]

/** The ids of those whose state no column tells. */
export type IdsByState = Record<'changed' | 'proposed' | 'scheduled', string[]>

/** What a list is asked for by its chips, and what its filter panel adds. */
export interface Asked {
  state: ListState | null
  category: string | null
  author: string | null
  /** « 2026-11 ». */
  month: string | null
  others: Condition[]
}

const NOTHING: Asked = { state: null, category: null, author: null, month: null, others: [] }

/** Returns the question of a list, in the form that Payload's filter panel reads and writes. */
export function questionOf({ state, category, author, month, others }: Asked, ids: IdsByState): Where {
  const common: Condition[] = [
    ...(category ? [{ category: { equals: category } }] : []),
    ...(author ? [{ authors: { in: author } }] : []),
    ...(month ? ofMonth(month) : []),
    ...others,
  ]
  const groups = waysOf(state, ids).map((way) => [...way, ...common])
  return (groups.some((group) => group.length > 0) ? { or: groups.map((and) => ({ and })) } : {}) as Where
}

/** Returns what a question asks for; what no chip stands for is among `others`, or kept out when it has alternatives. */
export function askedOf(where: Where | undefined): Asked {
  const groups = conditionsOf(where)
  const state = STATES.find((one) => groups.flat().some((condition) => hasMark(condition, one))) ?? null
  const [first = [], ...more] = groups.map((group) => group.filter((one) => !isOfState(one, state)))
  return more.every((group) => isSame(group, first)) ? withChips(state, first) : NOTHING
}

/** The ways in which a document may be in a state: the conditions of one of them hold. */
function waysOf(state: ListState | null, { changed, ...ids }: IdsByState): Condition[][] {
  switch (state) {
    case null:
      return [[]]
    case 'draft':
      return [[{ _status: { equals: 'draft' } }, { id: { not_in: marked(changed, state) } }]]
    case 'published':
      return [[{ _status: { equals: 'published' } }], [{ id: { in: marked(changed, state) } }]]
    case 'changed':
      return [[{ id: { in: marked(changed, state) } }]]
    default:
      return [[{ id: { in: marked(ids[state], state) } }]]
  }
}

/** The id of no document: it tells which state the ids beside it stand for, also when there are none, or others by now. */
const MARKS: Record<ListState, string> = {
  draft: 'jamais-en-ligne',
  proposed: 'a-relire',
  scheduled: 'programme',
  published: 'en-ligne',
  changed: 'modifie-depuis',
}

function marked(ids: string[], state: ListState): string {
  return [MARKS[state], ...ids].join(',')
}

function hasMark({ id }: Condition, state: ListState): boolean {
  const listed = id?.in ?? id?.not_in
  return (typeof listed === 'string' ? listed.split(',') : [listed].flat()).includes(MARKS[state])
}

function isOfState(condition: Condition, state: ListState | null): boolean {
  return state !== null && (hasMark(condition, state) || isSame(condition, { _status: { equals: state } }))
}

function ofMonth(month: string): Condition[] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return [{ publishedAt: { greater_than_equal: `${month}-01` } }, { publishedAt: { less_than: `${next}-01` } }]
}

/** Takes the conditions of the chips out of those of a question. */
function withChips(state: ListState | null, conditions: Condition[]): Asked {
  const chosen = (field: string, operator: string) => {
    const value = conditions.find((one) => one[field]?.[operator])?.[field]?.[operator]
    return typeof value === 'string' ? value : null
  }
  const from = chosen('publishedAt', 'greater_than_equal')
  const month = from && /^\d{4}-\d{2}-01$/.test(from) ? from.slice(0, 7) : null
  const isWhole = month && ofMonth(month).every((part) => conditions.some((one) => isSame(one, part)))
  const chips = {
    ...NOTHING,
    category: chosen('category', 'equals'),
    author: chosen('authors', 'in'),
    month: isWhole ? month : null,
  }
  const [own = []] = conditionsOf(questionOf(chips, { changed: [], proposed: [], scheduled: [] }))
  return { ...chips, state, others: conditions.filter((one) => !own.some((part) => isSame(one, part))) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
