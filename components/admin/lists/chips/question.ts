import type { Where } from 'payload'
import { type ListState, MARKS, STATES } from '@/collections/list-states/marks'
import { type Condition, conditionsOf } from '../conditions'

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
export function questionOf({ state, category, author, month, others }: Asked): Where {
  const common: Condition[] = [
    ...(category ? [{ category: { equals: category } }] : []),
    ...(author ? [{ authors: { in: author } }] : []),
    ...(month ? ofMonth(month) : []),
    ...others,
  ]
  const groups = waysOf(state).map((way) => [...way, ...common])
  return (groups.some((group) => group.length > 0) ? { or: groups.map((and) => ({ and })) } : {}) as Where
}

/** Returns what a question asks for; what no chip stands for is among `others`, or kept out when it has alternatives. */
export function askedOf(where: Where | undefined): Asked {
  const groups = conditionsOf(where)
  const state = STATES.find((one) => groups.flat().some((condition) => hasMark(condition, one))) ?? null
  const [first = [], ...more] = groups.map((group) => group.filter((one) => !isOfState(one, state)))
  return more.every((group) => isSame(group, first)) ? withChips(state, first) : NOTHING
}

/** The ways in which a document may be in a state: the conditions of one of them hold. The site reads the marks. */
function waysOf(state: ListState | null): Condition[][] {
  if (state === null) return [[]]
  const mark = MARKS[state]
  switch (state) {
    case 'draft':
      return [[{ _status: { equals: 'draft' } }, { id: { not_in: mark } }]]
    case 'published':
      return [[{ _status: { equals: 'published' } }], [{ id: { in: mark } }]]
    default:
      return [[{ id: { in: mark } }]]
  }
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
  const [own = []] = conditionsOf(questionOf(chips))
  return { ...chips, state, others: conditions.filter((one) => !own.some((part) => isSame(one, part))) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
