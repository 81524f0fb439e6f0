import { isRecord } from '@/payload/editorial/rich-text'

/** No form or program of ours asks as much. */
const MOST_CONDITIONS = 50
const LONGEST_VALUE = 200
/** The ids of a selection of the admin, over all lists of a question. */
const MOST_IN_LISTS = 1_000
const MOST_ORDERS = 10
/** Of the names in a path: each may be a table of its own. */
const MOST_NAMES = 8
const VISITORS = { limit: 100, depth: 2 }

/** Returns why a question costs too much to be asked, for the person who asked; null when it does not. */
export function tooCostly({ where, sort }: { where?: unknown; sort?: unknown }): string | null {
  const conditions = conditionsOf(where)
  if (conditions.length > MOST_CONDITIONS) {
    return `La question « where » a trop de conditions : ${conditions.length}, alors que ${MOST_CONDITIONS} au plus sont possibles.`
  }
  const values = conditions.flatMap(({ values }) => values)
  if (values.length > MOST_CONDITIONS + MOST_IN_LISTS) {
    return `La question « where » compare à trop de valeurs : ${MOST_IN_LISTS} au plus sont possibles.`
  }
  if (values.some((value) => typeof value === 'string' && value.length > LONGEST_VALUE)) {
    return `La question « where » cherche un texte trop long : ${LONGEST_VALUE} signes au plus sont possibles.`
  }
  const orders = [sort].flat().filter((path) => typeof path === 'string')
  if (orders.length > MOST_ORDERS) return `« sort » trie par trop de champs : ${MOST_ORDERS} au plus sont possibles.`
  if ([...orders, ...conditions.map(({ path }) => path)].some(isLongPath)) {
    return 'La question nomme un champ dont le chemin est trop long.'
  }
  return null
}

/** What a visitor asks for at once, as much as they may: pages of a list, and relations of relations. */
export function withinVisitorsBounds<Asked extends object>(asked: Asked): Asked {
  const { limit, depth, pagination } = asked as { limit?: unknown; depth?: unknown; pagination?: unknown }
  const isBounded = typeof limit === 'number' && limit > 0 && limit <= VISITORS.limit
  const isUnlimited = limit !== undefined || pagination === false
  return {
    ...asked,
    ...(!isBounded && isUnlimited && { limit: VISITORS.limit }),
    // Without pages, the two databases tell the limit of a list differently.
    ...(pagination === false && { pagination: true }),
    ...(typeof depth === 'number' && depth > VISITORS.depth && { depth: VISITORS.depth }),
  }
}

interface Condition {
  path: string
  /** The operand; those of a list, also one that is written with commas. */
  values: unknown[]
}

function conditionsOf(where: unknown): Condition[] {
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([path, asked]): Condition[] => {
    if (/^(and|or)$/i.test(path)) return [asked].flat().flatMap(conditionsOf)
    if (!isRecord(asked)) return []
    return Object.entries(asked).map(([operator, operand]) => ({ path, values: valuesOf(operator, operand) }))
  })
}

function valuesOf(operator: string, operand: unknown): unknown[] {
  const isList = operator === 'in' || operator === 'not_in'
  return [operand].flat().flatMap((one) => (isList && typeof one === 'string' ? one.split(/[,\n]/) : [one]))
}

function isLongPath(path: string) {
  return path.length > LONGEST_VALUE || path.split(/\.|__/).length > MOST_NAMES
}
