import type { Where } from 'payload'
import { transformWhereQuery, validateWhereQuery } from 'payload/shared'

export type Condition = Record<string, Record<string, unknown>>

/** In the form that Payload's list of filters gives to a question. */
export function conditionsOf(where: Where | undefined): Condition[][] {
  const transformed = where && !validateWhereQuery(where) ? transformWhereQuery(where) : where
  return ((transformed?.or ?? []) as { and?: Condition[] }[]).map(({ and }) => and ?? [])
}

/**
 * Returns the question of a list with one field asked as given, or no longer asked, whatever else is asked. `path` is the
 * field, in each of the alternatives of the question.
 */
export function withCondition(where: Where | undefined, path: string, wanted: Record<string, unknown> | null): Where {
  const ors = conditionsOf(where)
  const others = (ors.length > 0 ? ors : [[]]).map((ands) => ands.filter((one) => !(path in one)))
  return { or: others.map((and) => ({ and: wanted ? [...and, { [path]: wanted }] : and })) } as Where
}

/** Returns how a field is asked in the question of a list, when all its alternatives ask the same of it. */
export function conditionOn(where: Where | undefined, path: string): Record<string, unknown> | undefined {
  const asked = conditionsOf(where).map((ands) => ands.find((one) => path in one)?.[path])
  return asked.every((one) => JSON.stringify(one) === JSON.stringify(asked[0])) ? asked[0] : undefined
}
