import type { PayloadRequest, Where } from 'payload'

/** A row as a test writes it. */
export type Row = { id: string } & Record<string, unknown>

interface Query {
  collection: string
  where: Where
  sort?: string | string[]
  limit?: number
  select?: Record<string, boolean>
  depth?: number
  pagination?: boolean
  req?: unknown
  id?: string
  data?: Record<string, unknown>
}

/**
 * Returns a request whose Payload keeps these collections in memory, and its rows. It has the few operations that hooks
 * use, and throws when a hook reads or writes outside the transaction of its request, populates relations or counts
 * rows.
 */
export function requestOn(collections: Record<string, Row[]>): { req: PayloadRequest; rows: Record<string, Row[]> } {
  const rows = structuredClone(collections)
  const req: Record<string, unknown> = { context: {} }
  const inTransaction = (query: Query) => {
    if (query.req !== req) throw new Error(`${query.collection}: not in the transaction of the request`)
  }
  const read = ({ collection, where, sort, limit, select, pagination }: Query) => {
    if (pagination !== false) throw new Error(`${collection}: has its rows counted`)
    const docs = (rows[collection] ?? []).filter((row) => matches(row, where)).sort(order(sort))
    return { docs: docs.slice(0, limit || undefined).map((row) => selected(row, select)) }
  }
  const find = async (query: Query) => {
    inTransaction(query)
    if (query.depth !== 0) throw new Error(`${query.collection}: has its relations populated`)
    return read(query)
  }
  const remove = async (query: Query) => {
    inTransaction(query)
    rows[query.collection] = (rows[query.collection] ?? []).filter((row) => !matches(row, query.where))
  }
  const update = async (query: Query) => {
    inTransaction(query)
    const where = query.where ?? { id: { equals: query.id } }
    for (const row of rows[query.collection] ?? []) if (matches(row, where)) Object.assign(row, query.data)
  }
  const create = async (query: Query) => {
    inTransaction(query)
    const before = rows[query.collection] ?? []
    rows[query.collection] = [...before, { id: `new-${before.length + 1}`, ...query.data }]
  }
  const findOne = async (query: Query) => {
    inTransaction(query)
    return read({ ...query, pagination: false, limit: 1 }).docs[0] ?? null
  }
  const findVersions = async (query: Query) => {
    inTransaction(query)
    return read({ ...query, collection: `versions of ${query.collection}` })
  }
  const db = { find: async (query: Query) => read(query), findOne, findVersions, deleteMany: remove }
  Object.assign(req, { payload: { find, create, update, delete: remove, db } })
  return { req: req as unknown as PayloadRequest, rows }
}

function matches(row: Row, where: Where): boolean {
  return Object.entries(where).every(([field, condition]) => {
    if (field === 'and') return (condition as Where[]).every((each) => matches(row, each))
    if (field === 'or') return (condition as Where[]).some((each) => matches(row, each))
    const found = field.split('.').reduce<unknown>((value, key) => (value as Row | undefined)?.[key], row)
    const conditions = Object.entries(condition as Record<string, unknown>)
    if (conditions.length === 0) throw new Error(`Nothing is asked of ${field}`)
    return conditions.every(([operator, wanted]) => meets(found, operator, wanted))
  })
}

function meets(found: unknown, operator: string, wanted: unknown): boolean {
  switch (operator) {
    case 'equals':
      return found === wanted
    case 'not_equals':
      return found !== wanted
    case 'in':
      return (wanted as unknown[]).some((each) => (Array.isArray(found) ? found.includes(each) : found === each))
    case 'exists':
      return (found !== undefined && found !== null) === wanted
    case 'less_than':
      return String(found) < String(wanted)
    case 'less_than_equal':
      return String(found) <= String(wanted)
    case 'greater_than':
      return String(found) > String(wanted)
    case 'greater_than_equal':
      return String(found) >= String(wanted)
    default:
      throw new Error(`No operator ${operator}`)
  }
}

function order(sort: string | string[] = []) {
  const fields = [sort].flat()
  return (one: Row, other: Row) => {
    for (const field of fields) {
      const name = field.replace(/^-/, '')
      const [a, b] = field === name ? [one, other] : [other, one]
      if (!(name in one)) throw new Error(`Nothing is sorted by ${name}`)
      if (String(a[name]) !== String(b[name])) return String(a[name]) < String(b[name]) ? -1 : 1
    }
    return 0
  }
}

function selected(row: Row, select: Record<string, boolean> | undefined): Row {
  const wanted = Object.values(select ?? {}).includes(true)
  if (!select || Object.keys(select).length === 0) return structuredClone(row)
  const kept = Object.entries(row).filter(
    ([field]) => field === 'id' || (wanted ? select[field] : select[field] !== false),
  )
  return structuredClone(Object.fromEntries(kept)) as Row
}
