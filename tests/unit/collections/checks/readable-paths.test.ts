import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { pathsOf, type Use, unreadablePath } from '@/collections/checks/readable-paths'
import { siteConfig } from '../../../support/shapes'

/* Every path of every collection, through two relations, made from the configuration: no list here names a relation. */

let config: SanitizedConfig
let collections: Record<string, { config: SanitizedCollectionConfig }>

beforeAll(async () => {
  config = await siteConfig()
  collections = Object.fromEntries(config.collections.map((one) => [one.slug, { config: one }]))
})

const PEOPLE = {
  visitor: null,
  writer: { id: 'w', role: 'writer' },
  editor: { id: 'e', role: 'editor' },
  admin: { id: 'a', role: 'admin' },
} as const
type Role = keyof typeof PEOPLE

const OF_A_COLLEAGUE = ['id', 'name', 'createdAt', 'updatedAt']
/** The fields of an account that each may ask about. */
const OF_ACCOUNTS: Record<Role, string[]> = {
  visitor: [],
  writer: OF_A_COLLEAGUE,
  editor: OF_A_COLLEAGUE,
  admin: [...OF_A_COLLEAGUE, 'email', 'role', 'frozen', 'secondFactorSince'],
}

interface Path {
  path: string
  /** The field at its end, the one of its collection that holds it, and that collection. */
  field: FlattenedField
  top: string
  of: string
  isThroughRelation: boolean
}

function pathsIn(of: string, hops = 2, prefix = ''): Path[] {
  const { flattenedFields } = collections[of]?.config ?? { flattenedFields: [] }
  return flattenedFields.flatMap((field) =>
    leaves(field, { top: field.name, of, isThroughRelation: hops < 2 }, prefix, hops),
  )
}

type Place = Pick<Path, 'isThroughRelation' | 'of' | 'top'>

function leaves(field: FlattenedField, place: Place, prefix: string, hops: number): Path[] {
  const path = prefix + field.name
  const own = { path, field, ...place }
  if (field.type === 'relationship' || field.type === 'upload') {
    const isOne = typeof field.relationTo === 'string' && hops > 0
    return [own, ...(isOne ? pathsIn(field.relationTo as string, hops - 1, `${path}.`) : [])]
  }
  if ('flattenedFields' in field) {
    return [own, ...field.flattenedFields.flatMap((inside) => leaves(inside, place, `${path}.`, hops))]
  }
  return [own]
}

async function isAsked(role: Role, of: string, path: string, use: Use) {
  const req = { user: PEOPLE[role], payloadAPI: 'REST', payload: { collections }, routeParams: { collection: of } }
  const { config: collection } = collections[of] as { config: SanitizedCollectionConfig }
  return (await unreadablePath([path], collection, { use, req: req as unknown as PayloadRequest })) === null
}

const EVERYBODY = Object.keys(PEOPLE) as Role[]
const USES: Use[] = ['where', 'sort']

describe.each(EVERYBODY)('a %s', (role) => {
  test.each(USES)('asks for nothing hidden by %s, in any collection, through any relation', async (use) => {
    const hidden = config.collections.flatMap(({ slug }) =>
      pathsIn(slug)
        .filter(({ field }) => 'hidden' in field && field.hidden)
        .map(({ path }) => [slug, path] as const),
    )
    expect(hidden.length).toBeGreaterThan(50)
    for (const [slug, path] of hidden) {
      for (const asked of [path, `version.${path}`, `parent.${path}`, path.replaceAll('.', '__'), `-${path}`]) {
        expect([slug, asked, await isAsked(role, slug, asked, use)]).toEqual([slug, asked, false])
      }
    }
  })

  test.each(USES)('asks of accounts by %s what the list of accounts shows, through any relation', async (use) => {
    const ofAccounts = config.collections.flatMap(({ slug }) =>
      pathsIn(slug)
        .filter(({ of, isThroughRelation }) => of === 'users' && isThroughRelation)
        .map((one) => ({ slug, ...one })),
    )
    expect(ofAccounts.length).toBeGreaterThan(50)
    for (const { slug, path, top } of ofAccounts) {
      expect([slug, path, await isAsked(role, slug, path, use)]).toEqual([slug, path, OF_ACCOUNTS[role].includes(top)])
    }
  })
})

test('what everybody reads, everybody may sort and filter by', async () => {
  for (const role of EVERYBODY) {
    for (const path of [
      'title',
      '-publishedAt',
      'category.title',
      'dossier.title',
      'category',
      'category.id',
      'meta.title',
    ]) {
      for (const use of USES)
        expect([role, path, await isAsked(role, 'articles', path, use)]).toEqual([role, path, true])
    }
  }
})

test('the staff may sort and filter by a colleague’s name', async () => {
  for (const role of ['writer', 'editor', 'admin'] as const) {
    for (const path of ['createdBy.name', 'version.createdBy.name', 'createdBy']) {
      for (const use of USES)
        expect([role, path, await isAsked(role, 'articles', path, use)]).toEqual([role, path, true])
    }
  }
})

test('no collection has a list of what names it, which would be another way to ask', () => {
  const joins = config.collections.flatMap(({ slug, flattenedFields }) =>
    flattenedFields.filter(({ type }) => type === 'join').map(({ name }) => `${slug}.${name}`),
  )
  expect(joins).toEqual([])
})

test('a question’s paths are found wherever they stand', () => {
  const where = { a: { equals: 1 }, or: [{ b: { in: [] } }, { AND: [{ 'c.d': { exists: true } }] }] }
  expect(pathsOf(where)).toEqual(['a', 'b', 'c.d'])
})
