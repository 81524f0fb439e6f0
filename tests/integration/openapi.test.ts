import { Validator } from '@seriousme/openapi-schema-validator'
import { complete, type Newsroom, openNewsroom } from '../support/newsroom'

/* What programs are told of REST. */

let newsroom: Newsroom
let described: Described
/** Where programs may ask. */
let doors: string[]

interface Described {
  paths: Record<string, object>
  components: { schemas: Record<string, { properties: Record<string, object> }> }
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  doors = (await import('@/collections/keys/key-doors')).DOORS
  const { status, json } = await newsroom.as(null, '/openapi.json')
  expect(status).toBe(200)
  described = json as never
})
afterAll(() => newsroom.close())

test('the description is sound OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(described) as never)
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  expect(validator.version).toBe('3.1')
})

test('every door that programs have is described, and no other collection', () => {
  for (const door of doors) expect(described.paths).toHaveProperty([`/api/${door}`])
  const names = Object.keys(described.components.schemas)
  expect([names.includes('users'), names.includes('KeyFiguresBlock')]).toEqual([false, true])
  expect(/SortKey|#\/definitions/.exec(JSON.stringify(described))?.[0]).toBeUndefined()
})

test.each(['visitor', 'editor'])('what a %s is answered has no field that is not described', async (who) => {
  const category = newsroom.category
  await newsroom.publishedBy('editor', { ...complete(category), title: 'Décrit' })
  for (const slug of doors.filter((door) => !door.startsWith('globals/'))) {
    const { json } = await newsroom.as(who === 'visitor' ? null : 'editor', `/${slug}?depth=0`)
    const known = Object.keys(described.components.schemas[slug]?.properties ?? {})
    const answered = (json.docs ?? []).flatMap((doc) => Object.keys(doc))
    expect({ slug, unknown: answered.filter((name) => !known.includes(name)) }).toEqual({ slug, unknown: [] })
  }
})
