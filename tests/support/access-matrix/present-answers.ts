import type {
  Access,
  Endpoint,
  FieldAccess,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { answersTo, type Case, casesOf, inWords } from './documents'
import { type Answers, NO, ROLE_NAMES, ROLES, type Role, YES } from './roles'

/** What a configuration answers: by section of the table (« articles », « global site »), by line. */
export type Matrix = Map<string, Map<string, Answers>>

/** With a document’s id, and without one: for lists and for requests by `where`. */
const BY_DOCUMENT = ['read', 'update', 'delete'] as const
const FIELD_OPERATIONS = ['create', 'read', 'update'] as const

/**
 * Returns the answers of every access function of a configuration, the names of the fields that have none, and how many
 * cells that makes: asker × collection × operation × document, by id and by `where`, and asker × field × operation × document.
 */
export async function presentAnswers(
  config: SanitizedConfig,
): Promise<{ answers: Matrix; plain: Map<string, string[]>; cells: number }> {
  let cells = 0
  const answers: Matrix = new Map()
  const plain = new Map<string, string[]>()
  for (const collection of config.collections) {
    const cases = casesOf(collection)
    const lines = await collectionLines(config, collection, cases)
    const { differing, same } = await fieldLines(config, collection.slug, collection.flattenedFields, cases)
    answers.set(collection.slug, new Map([...lines, ...differing]))
    plain.set(collection.slug, same)
    const operations = Object.keys(collection.access)
    const questions = operations.length + operations.filter(isByDocument).length
    cells += cellsOf(questions, collection.flattenedFields, cases)
  }
  for (const global of config.globals) {
    const name = `global ${global.slug}`
    const cases: Case[] = [{ name: 'any', row: { id: 'x' } }]
    const { differing, same } = await fieldLines(config, name, global.flattenedFields, cases)
    answers.set(name, new Map([...(await globalLines(config, global)), ...differing]))
    plain.set(name, same)
    cells += cellsOf(Object.keys(global.access).length, global.flattenedFields, cases)
  }
  return { answers, plain, cells }
}

function cellsOf(questions: number, fields: FlattenedField[], cases: Case[]): number {
  return (questions + everyField(fields).length * FIELD_OPERATIONS.length) * cases.length * ROLE_NAMES.length
}

const isByDocument = (operation: string) => (BY_DOCUMENT as readonly string[]).includes(operation)

async function collectionLines(config: SanitizedConfig, { slug, access }: SanitizedCollectionConfig, cases: Case[]) {
  const lines = new Map<string, Answers>()
  for (const [operation, rule] of Object.entries(access) as [string, Access][]) {
    const byWhere = await forEachRole((role) => ruleInWords(config, slug, rule, role, cases, false))
    const byId = isByDocument(operation)
      ? await forEachRole((role) => ruleInWords(config, slug, rule, role, cases, true))
      : byWhere
    if (areEqual(byId, byWhere)) lines.set(operation, byId)
    else lines.set(`${operation} by id`, byId).set(`${operation} by where`, byWhere)
  }
  return lines
}

async function globalLines(config: SanitizedConfig, { slug, access }: SanitizedGlobalConfig) {
  const lines = new Map<string, Answers>()
  const cases: Case[] = [{ name: 'any', row: { id: slug } }]
  for (const [operation, rule] of Object.entries(access) as [string, Access][]) {
    lines.set(operation, await forEachRole((role) => ruleInWords(config, slug, rule, role, cases, false)))
  }
  return lines
}

async function ruleInWords(
  config: SanitizedConfig,
  collection: string,
  rule: Access,
  role: Role,
  cases: Case[],
  byId: boolean,
): Promise<string> {
  const allowed = new Set<Case>()
  for (const one of cases) {
    const given = byId ? { id: one.row.id } : {}
    const answer = await rule({ req: requestBy(config, role, collection, one), data: {}, ...given } as never)
    if (typeof answer === 'object' ? answersTo(answer, one.row) : answer) allowed.add(one)
  }
  return inWords(cases, (one) => allowed.has(one))
}

/** The lines of fields that differ from their collection for somebody, and the paths of those that do not. */
async function fieldLines(config: SanitizedConfig, owner: string, fields: FlattenedField[], cases: Case[]) {
  const differing = new Map<string, Answers>()
  const same: string[] = []
  for (const { path, field } of everyField(fields)) {
    const lines: { operations: string[]; answers: Answers }[] = []
    for (const operation of FIELD_OPERATIONS) {
      const answers = await forEachRole((role) => fieldInWords(config, owner, field, operation, role, cases))
      if (Object.values(answers).every((answer) => answer === YES)) continue
      const equal = lines.find((line) => areEqual(line.answers, answers))
      if (equal) equal.operations.push(operation)
      else lines.push({ operations: [operation], answers })
    }
    for (const { operations, answers } of lines) differing.set(`${path}: ${operations.join(', ')}`, answers)
    if (lines.length === 0) same.push(path)
  }
  return { differing, same }
}

interface FieldWithAccess {
  access?: Partial<Record<(typeof FIELD_OPERATIONS)[number], FieldAccess>>
  hidden?: boolean
}

async function fieldInWords(
  config: SanitizedConfig,
  owner: string,
  field: FlattenedField,
  operation: (typeof FIELD_OPERATIONS)[number],
  role: Role,
  cases: Case[],
): Promise<string> {
  const { access, hidden } = field as FieldWithAccess
  // Payload takes hidden fields out of every answer of REST.
  if (hidden && operation === 'read') return NO
  const rule = access?.[operation]
  if (!rule) return YES
  const allowed = new Set<Case>()
  for (const one of cases) {
    const { row } = one
    const given = operation === 'create' ? { data: {} } : { id: row.id, doc: row, data: row }
    if (await rule({ req: requestBy(config, role, owner, one), siblingData: {}, ...given } as never)) allowed.add(one)
  }
  return inWords(cases, (one) => allowed.has(one))
}

/** Returns every field with a name, those inside groups and lists too, by its path. */
export function everyField(fields: FlattenedField[], prefix = ''): { path: string; field: FlattenedField }[] {
  return fields.flatMap((field) => {
    const path = prefix + field.name
    const inner = 'flattenedFields' in field ? everyField(field.flattenedFields, `${path}.`) : []
    return [{ path, field }, ...inner]
  })
}

/** Returns each request that REST answers, « GET /api/articles/:id »; the first of two with one address is the one asked. */
export function everyEndpoint(config: SanitizedConfig): string[] {
  const named = (prefix: string, endpoints: Endpoint[] | false | undefined) =>
    (endpoints || []).map(({ method, path }) => `${method.toUpperCase()} /api${prefix}${path === '/' ? '' : path}`)
  return [
    ...new Set([
      ...named('', config.endpoints),
      ...config.collections.flatMap(({ slug, endpoints }) => named(`/${slug}`, endpoints)),
      ...config.globals.flatMap(({ slug, endpoints }) => named(`/globals/${slug}`, endpoints)),
    ]),
  ]
}

/** A request as access functions get it, in a database that holds this one document. */
function requestBy(config: SanitizedConfig, role: Role, collection: string, { row, isShown }: Case): PayloadRequest {
  const user = ROLES[role] && { ...ROLES[role], collection: 'users' }
  const namesIt = (where: unknown) => Boolean(isShown) && JSON.stringify(where).includes('"in"')
  return {
    user,
    context: {},
    payloadAPI: 'REST',
    routeParams: { collection },
    payload: {
      config,
      db: {
        findOne: async () => row,
        find: async ({ where }: { where: unknown }) => ({
          docs: namesIt(where) ? [{ id: 'y', title: 'Un texte' }] : [],
        }),
      },
    },
  } as unknown as PayloadRequest
}

const areEqual = (one: Answers, other: Answers) => ROLE_NAMES.every((role) => one[role] === other[role])

async function forEachRole(answer: (role: Role) => Promise<string>): Promise<Answers> {
  const answers: Partial<Answers> = {}
  for (const role of ROLE_NAMES) answers[role] = await answer(role)
  return answers as Answers
}
