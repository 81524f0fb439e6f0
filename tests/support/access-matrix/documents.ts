import type { SanitizedCollectionConfig, Where } from 'payload'
import { NO, YES } from './roles'

/** A document that differs from the others in what rules may ask about. */
export interface Case {
  /** « own draft », « another’s published » … */
  name: string
  row: Record<string, unknown> & { id: string }
  /** Whether something published shows it. */
  isShown?: boolean
}

const OWNERS = { own: 'me', 'another’s': 'somebody' }
const PLACES = {
  draft: { _status: 'draft' },
  published: { _status: 'published' },
  'in the trash': { _status: 'draft', deletedAt: '2026-11-01T00:00:00.000Z' },
}

/** Returns the documents of a collection that rules may treat differently: by owner and by place. */
export function casesOf({ auth, flattenedFields, upload, versions }: SanitizedCollectionConfig): Case[] {
  if (auth) return owned((owner) => ({ id: owner }))
  if (versions?.drafts) {
    return Object.entries(PLACES).flatMap(([place, state]) =>
      owned((owner) => ({ id: 'x', createdBy: owner, ...state }), ` ${place}`),
    )
  }
  if (upload) {
    return [true, false].flatMap((isShown) =>
      owned((owner) => ({ id: 'x', createdBy: owner }), isShown ? ' shown' : ' unused').map((one) => ({
        ...one,
        isShown,
      })),
    )
  }
  const byWhom = flattenedFields.find(({ name }) => name === 'createdBy' || name === 'user')
  if (byWhom?.name === 'user') return owned((owner) => ({ id: 'x', user: { relationTo: 'users', value: owner } }))
  return byWhom ? owned((owner) => ({ id: 'x', createdBy: owner })) : [{ name: 'any', row: { id: 'x' } }]
}

function owned(rowOf: (owner: string) => Case['row'], place = ''): Case[] {
  return Object.entries(OWNERS).map(([name, owner]) => ({ name: name + place, row: rowOf(owner) }))
}

/** Returns in words for which of the documents a rule says yes. What is true of own and others’ is said once. */
export function inWords(cases: Case[], isAllowed: (one: Case) => boolean): string {
  const allowed = cases.filter(isAllowed).map(({ name }) => name)
  if (allowed.length === 0) return NO
  if (allowed.length === cases.length) return YES
  const places = new Set(allowed.map(placeOf))
  return [...places]
    .flatMap((place) =>
      together(
        allowed.filter((name) => placeOf(name) === place),
        place,
      ),
    )
    .join(', ')
}

const placeOf = (name: string) => name.replace(/^(own|another’s) ?/, '')

function together(names: string[], place: string): string[] {
  return names.length === Object.keys(OWNERS).length && place ? [place] : names
}

/** Whether a document answers the query that a rule returned. Throws for what no rule of ours uses. */
export function answersTo(where: Where, row: Record<string, unknown>): boolean {
  return Object.entries(where).every(([key, condition]) => {
    if (key === 'and') return (condition as Where[]).every((one) => answersTo(one, row))
    if (key === 'or') return (condition as Where[]).some((one) => answersTo(one, row))
    return Object.entries(condition as object).every(([operator, wanted]) => holds(operator, valueAt(row, key), wanted))
  })
}

function valueAt(row: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], row)
}

function holds(operator: string, value: unknown, wanted: unknown): boolean {
  if (operator === 'equals') return value === wanted
  if (operator === 'not_equals') return value !== wanted
  if (operator === 'exists') return (value !== undefined && value !== null) === wanted
  throw new Error(`A rule asks by « ${operator} »: say here what it means.`)
}
