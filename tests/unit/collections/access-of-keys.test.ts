import type { Access, AccessArgs, CollectionConfig, FieldAccessArgs, SanitizedConfig } from 'payload'
import {
  accountOf,
  isAdmin,
  isEditor,
  isStaff,
  KEY_SCOPES,
  type KeyScope,
  mayChangeMedia,
  mayTrash,
  mayWrite,
  ownDrafts,
  type Person,
  staffField,
} from '@/collections/access'
import { type Row, requestOn } from '../../support/documents-in-memory'
import { siteConfig } from '../../support/shapes'

/* What a program may do with a key of each scope, in each collection. */

let config: SanitizedConfig

beforeAll(async () => {
  config = await siteConfig()
})

const key = (scope: KeyScope): NonNullable<Person> => ({
  id: 'k',
  name: 'Import (clé)',
  key: { name: 'Import', scope, owner: 'a' },
})

const ROWS: Record<string, Row[]> = {
  articles: [
    { id: 'own draft', createdBy: 'a', _status: 'draft' },
    { id: 'own published', createdBy: 'a', _status: 'published' },
    { id: 'another’s', createdBy: 'x', _status: 'draft' },
  ],
  pages: [
    { id: 'own draft', createdBy: 'a', _status: 'draft' },
    { id: 'own published', createdBy: 'a', _status: 'published' },
    { id: 'another’s', createdBy: 'x', _status: 'draft' },
  ],
  media: [
    { id: 'own draft', createdBy: 'a' },
    { id: 'another’s', createdBy: 'x' },
  ],
}

type Operation = 'create' | 'read' | 'readVersions' | 'update' | 'delete'
const OPERATIONS: Operation[] = ['create', 'read', 'readVersions', 'update', 'delete']

/** What is allowed for the document of the owner that is a draft; « published » means that a query leaves only this. */
async function allowed(slug: string, scope: KeyScope): Promise<Record<string, unknown>> {
  const { access } = config.collections.find((one) => one.slug === slug) as CollectionConfig & { access: object }
  const answers: Record<string, unknown> = {}
  for (const operation of OPERATIONS) {
    const rule = access?.[operation] as Access | undefined
    const { req } = requestOn(ROWS)
    Object.assign(req.payload, { config })
    Object.assign(req, { user: key(scope), payloadAPI: 'REST', routeParams: { collection: slug } })
    const id = operation === 'update' || operation === 'delete' ? 'own draft' : undefined
    const answer = rule ? await rule({ req, ...(id && { id }) } as unknown as AccessArgs) : false
    if (answer !== false) answers[operation] = answer === true ? true : 'published'
  }
  return answers
}

const SHOWN = { read: true }
const PUBLISHED = { read: 'published' }
const DRAFTS = { read: true, readVersions: true }
const WRITES = { ...DRAFTS, create: true, update: true, delete: true }

/** « delete » of a draft is its trash; for good it is refused in the guard (P37). */
const POLICY: Record<string, Record<KeyScope, object>> = {
  articles: { 'read-published': PUBLISHED, 'read-drafts': DRAFTS, 'write-drafts': WRITES },
  pages: { 'read-published': PUBLISHED, 'read-drafts': DRAFTS, 'write-drafts': WRITES },
  categories: { 'read-published': SHOWN, 'read-drafts': SHOWN, 'write-drafts': SHOWN },
  glossary: { 'read-published': SHOWN, 'read-drafts': SHOWN, 'write-drafts': SHOWN },
  figures: { 'read-published': {}, 'read-drafts': SHOWN, 'write-drafts': SHOWN },
  dossiers: { 'read-published': SHOWN, 'read-drafts': SHOWN, 'write-drafts': SHOWN },
  people: { 'read-published': SHOWN, 'read-drafts': SHOWN, 'write-drafts': SHOWN },
  media: { 'read-published': {}, 'read-drafts': SHOWN, 'write-drafts': { ...SHOWN, create: true, update: true } },
}
const NOTHING: Record<KeyScope, object> = { 'read-published': {}, 'read-drafts': {}, 'write-drafts': {} }

test.each(KEY_SCOPES)(
  'the scope %s allows in each collection what the table says, and nothing in any other',
  async (scope) => {
    const ours = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
    for (const { slug } of ours) {
      expect([slug, await allowed(slug, scope)]).toEqual([slug, (POLICY[slug] ?? NOTHING)[scope]])
    }
  },
)

test.each(KEY_SCOPES)('a key with the scope %s is nobody of the staff, and changes no settings', (scope) => {
  const person = key(scope)
  expect([isStaff(person), isEditor(person), isAdmin(person)]).toEqual([false, false, false])
  const req = { user: person, payloadAPI: 'REST' }
  for (const { access } of config.globals) expect(access?.update?.({ req } as unknown as AccessArgs)).toBe(false)
  expect(config.collections.find(({ slug }) => slug === 'users')?.access.admin?.({ req } as never)).toBe(false)
})

test('a key with the scope to write writes drafts of its owner, and publishes nothing', () => {
  const writes = key('write-drafts')
  const own = { createdBy: 'a', published: false }
  const published = { createdBy: 'a', published: true }
  const other = { createdBy: 'x', published: false }
  expect([null, own, published, other].map((facts) => mayWrite(writes, facts, false))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([null, own, published, other].map((facts) => mayWrite(writes, facts, true))).toEqual(Array(4).fill(false))
  expect([own, published, other].map((facts) => mayTrash(writes, facts))).toEqual([true, false, false])
  expect(mayChangeMedia(writes, { createdBy: 'a', inUse: false })).toBe(true)
  expect(mayChangeMedia(writes, { createdBy: 'a', inUse: true })).toBe(false)
  expect(ownDrafts(writes)).toMatchObject({ and: [{ createdBy: { equals: 'a' } }, {}] })
  expect(accountOf(writes)).toBe('a')
})

test.each(['read-published', 'read-drafts'] as const)('a key with the scope %s writes nothing', (scope) => {
  const own = { createdBy: 'a', published: false }
  for (const facts of [null, own]) expect(mayWrite(key(scope), facts, false)).toBe(false)
  expect([mayTrash(key(scope), own), mayChangeMedia(key(scope), { createdBy: 'a', inUse: false })]).toEqual([
    false,
    false,
  ])
})

test('a key that reads drafts reads the fields that the staff read of them', () => {
  const reads = (scope: KeyScope) => staffField({ req: { user: key(scope) } } as unknown as FieldAccessArgs)
  expect(KEY_SCOPES.map(reads)).toEqual([false, true, true])
})
