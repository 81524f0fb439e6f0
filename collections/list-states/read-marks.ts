import type { CollectionBeforeOperationHook, Where } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { personOf, readsDrafts } from '../access'
import { idsInState } from './find-ids'
import { IDS_OF, type IdsByState, MARKS, STATES } from './marks'

/**
 * Returns a hook that puts ids in place of the marks in a question (`where[id][in]=modifie-depuis`), for who reads drafts:
 * the address of a list stays short, and says what is in a state now.
 */
export function readMarks(collection: DraftableSlug): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const { where } = args as { where?: Where }
    if ((operation !== 'read' && operation !== 'count') || !where || !readsDrafts(personOf(req))) return args
    const named = [...new Set(STATES.filter((state) => holds(where, MARKS[state])).map((state) => IDS_OF[state]))]
    if (named.length === 0) return args
    const ids: Partial<IdsByState> = {}
    for (const state of named) ids[state] = await idsInState(req, collection, state)
    return { ...args, where: withIds(where, ids) }
  }
}

function holds(where: unknown, mark: string): boolean {
  if (Array.isArray(where)) return where.some((one) => holds(one, mark))
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([name, value]) =>
    name === 'id' ? listed(value).includes(mark) : holds(value, mark),
  )
}

function withIds(where: Where, ids: Partial<IdsByState>): Where {
  const entries = Object.entries(where).map(([name, value]) => {
    if (name === 'id') return [name, idsFor(value as Condition, ids)]
    return [name, Array.isArray(value) ? value.map((one) => withIds(one as Where, ids)) : value]
  })
  return Object.fromEntries(entries) as Where
}

type Condition = Record<string, unknown>

/** The mark stays: a list of none is no condition. */
function idsFor(condition: Condition, ids: Partial<IdsByState>): Condition {
  const named = STATES.filter((state) => listed(condition).includes(MARKS[state]))
  const meant = named.flatMap((state) => ids[IDS_OF[state]] ?? [])
  const entries = Object.entries(condition).map(([operator, value]) => {
    const isList = operator === 'in' || operator === 'not_in'
    return [operator, isList && named.length > 0 ? [...values(value), ...meant] : value]
  })
  return Object.fromEntries(entries)
}

function listed(condition: unknown): unknown[] {
  if (typeof condition !== 'object' || condition === null) return []
  const { in: among, not_in: outside } = condition as Condition
  return [...values(among), ...values(outside)]
}

/** A list may come as one text with commas. */
function values(list: unknown): unknown[] {
  if (typeof list === 'string') return list.split(',')
  return list === undefined ? [] : [list].flat()
}
