import { randomUUID } from 'node:crypto'
import { type CollectionSlug, canAccessAdmin, createLocalReq, type SanitizedConfig } from 'payload'
import { v7 as newId } from 'uuid'
import { entersAdmin, KEY_SCOPES } from '@/collections/access'
import { type Case, casesOf } from '../support/access-matrix/documents'
import { everyField } from '../support/access-matrix/present-answers'
import { isKey, NO, ROLE_NAMES, type Role, YES } from '../support/access-matrix/roles'
import { lineOf, readTable } from '../support/access-matrix/table'
import { cellsOfThisRun } from '../support/cells-of-this-run'
import { type Answer, bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'
import { emailOf, PASSWORD } from '../support/newsroom-accounts'

/* What the table of tests/unit/collections/access-matrix.md says is what REST answers, by each of its doors. */

const NOWHERE = '01930000-0000-7000-8000-000000000000'
const table = readTable()
let newsroom: Newsroom
let config: SanitizedConfig
/** Imported when there are settings. */
let isDoorOfKeys: typeof import('@/collections/keys/key-doors')['isDoorOfKeys']
/** What each asker sends with a request. */
const authorizations: Partial<Record<Role, string>> = {}
/** Whose documents are an asker’s own: a key writes for the admin who made it. */
let owners: Record<Exclude<Role, 'visitor'> | 'colleague', string>

beforeAll(async () => {
  newsroom = await openNewsroom()
  config = newsroom.payload.config
  isDoorOfKeys = (await import('@/collections/keys/key-doors')).isDoorOfKeys
  for (const who of ['writer', 'editor', 'admin'] as const) authorizations[who] = `JWT ${newsroom.tokens[who]}`
  for (const scope of KEY_SCOPES) authorizations[scope] = `Bearer ${await newKey(scope)}`
  const frozen = await freezeSomebody()
  authorizations.frozen = `JWT ${frozen.token}`
  const keys = Object.fromEntries(KEY_SCOPES.map((scope) => [scope, newsroom.ids.admin]))
  owners = { ...newsroom.ids, ...(keys as Record<(typeof KEY_SCOPES)[number], string>), frozen: frozen.id }
})
afterAll(() => newsroom.close())

async function newKey(scope: string): Promise<string> {
  const body = { name: `Programme ${scope}`, scope, expiresAt: new Date(Date.now() + 86_400_000).toISOString() }
  const { json } = await newsroom.as('admin', '/api-keys', { method: 'POST', body })
  const issued = await newsroom.as('admin', `/api-keys/${json.doc?.id}/issue`, { method: 'POST' })
  if (typeof issued.json.key !== 'string') throw new Error(`no key: ${JSON.stringify(issued.json)}`)
  return issued.json.key
}

/** An admin with an open session, frozen by another one. */
async function freezeSomebody() {
  const data = { name: 'Suspendue', email: emailOf('suspendue'), password: PASSWORD, role: 'admin' as const }
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  const token = await newsroom.login(data.email, PASSWORD)
  const { status } = await newsroom.as('admin', `/users/${id}`, { method: 'PATCH', body: { frozen: true } })
  if (status !== 200) throw new Error(`not frozen: ${status}`)
  return { id, token }
}

const isLogout = (request: string) => request.endsWith('/logout')

/**
 * An address of nothing: what is refused is refused before it is looked for. The first save of a new form makes a document
 * under the id in its address: each has its own.
 */
function addressOf(pattern: string, method: string) {
  const id = pattern.endsWith('/first-save') ? newId() : NOWHERE
  const address = pattern
    .replace(/^\/api/, '')
    .replace(/\/:\w+\?/, '')
    .replace(/:\w+/g, id)
  const means = method === 'DELETE' || method === 'PATCH' ? '?where[id][equals]=nothing' : ''
  return `${address}${address.includes(id) ? '' : means}`
}

async function send(role: Role, method: string, path: string, body: unknown = {}): Promise<Answer> {
  const authorization = authorizations[role]
  const response = await newsroom.rest(path, {
    method: method as 'POST',
    ...(authorization && { headers: { authorization } }),
    ...(method !== 'GET' && method !== 'DELETE' && { body }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, json: isJson ? JSON.parse(text) : {} }
}

/** Documents are made anew for each role: some of what is tried deletes them. */
type Made = { one: Case; id: string }[]

/** What one may do with a document by each door, and the line of the table that says so. */
const DOORS: { name: string; line: string; allows: (role: Role, slug: string, id: string) => Promise<boolean> }[] = [
  { name: 'its id', line: 'read', allows: async (...of) => (await get(of, `/${of[2]}?trash=true`)).status === 200 },
  {
    name: 'a list',
    line: 'read',
    allows: async (...of) => (await get(of, `?trash=true&${named(of[2])}`)).json.totalDocs === 1,
  },
  {
    name: 'a count',
    line: 'read',
    allows: async (...of) => (await get(of, `/count?trash=true&${named(of[2])}`)).json.totalDocs === 1,
  },
  {
    name: 'its versions',
    line: 'readVersions',
    allows: async (...of) =>
      Number((await get(of, `/versions?trash=true&where[parent][equals]=${of[2]}`)).json.totalDocs) > 0,
  },
  {
    name: 'an update by id',
    line: 'update',
    allows: async (...of) => isDone(await patch(of, `/${of[2]}?trash=true&`)),
  },
  {
    name: 'an update by where',
    line: 'update',
    allows: async (...of) => isDone(await patch(of, `?trash=true&${named(of[2])}&`)),
  },
  {
    name: 'a copy',
    line: 'copy',
    allows: async (role, slug, id) =>
      isDone(await send(role, 'POST', `/${slug}/${id}/duplicate?draft=true&trash=true&depth=0`)),
  },
  {
    name: 'the deletion by where',
    line: 'delete for good',
    allows: async (role, slug, id) => isDone(await send(role, 'DELETE', `/${slug}?trash=true&${named(id)}`)),
  },
]

type Of = [role: Role, slug: string, id: string]
const named = (id: string) => `where[id][equals]=${id}`
const get = ([role, slug]: Of, rest: string) =>
  send(role, 'GET', `/${slug}${rest}${rest.includes('?') ? '&' : '?'}depth=0`)

/** The field to write, where that is not the title or the name. */
const WRITABLE: Record<string, string> = { media: 'alt', glossary: 'long', figures: 'label' }

/** Writes the title it has, or the name: a change that no rule but that of rights refuses. */
async function patch([role, slug, id]: Of, rest: string) {
  const title = config.collections.find((one) => one.slug === slug)?.admin.useAsTitle
  return await send(role, 'PATCH', `/${slug}${rest}draft=true&depth=0`, {
    [WRITABLE[slug] ?? (title === 'name' ? 'name' : 'title')]: `Un mot ${id}`,
  })
}

function isDone({ status, json }: Answer): boolean {
  return status === 200 && (json.docs === undefined || json.docs.length === 1)
}

/** One document of each case, whose owner is who asks or a colleague. A visitor owns nothing. */
async function makeCases(slug: string, role: Role): Promise<Made> {
  const collection = config.collections.find((one) => one.slug === slug)
  if (!collection) throw new Error(`no collection ${slug}`)
  const made: Made = []
  for (const one of casesOf(collection)) {
    const isOwn = one.name.startsWith('own')
    if (isOwn && role === 'visitor') continue
    made.push({ one, id: await makeDocument(slug, one, isOwn && role !== 'visitor' ? role : 'colleague') })
  }
  return made
}

let number = 0

async function makeDocument(slug: string, one: Case, owner: keyof typeof owners): Promise<string> {
  number += 1
  const user = { id: owners[owner], collection: 'users' } as never
  const make = async (data: object, options: object = {}) =>
    String(
      (
        await newsroom.payload.create({
          collection: slug as CollectionSlug,
          data: data as never,
          user,
          overrideAccess: true,
          ...options,
        })
      ).id,
    )
  // Past Payload: the rules ask neither for a file nor for a password.
  const put = async (data: object) => {
    const { id } = await newsroom.payload.db.create({
      collection: slug as CollectionSlug,
      data: { id: randomUUID(), ...data },
    })
    return String(id)
  }
  if (slug === 'users') {
    if (one.name === 'own') return owners[owner]
    return await put({ name: 'Un nom', email: `nom-${number}@exemple.fr`, role: 'writer' })
  }
  if (slug === 'media') {
    const picture = { filename: `${number}.png`, mimeType: 'image/png', alt: 'Une salle' }
    const id = await put({ ...picture, createdBy: owners[owner] })
    if (one.isShown) await newsroom.publishedBy('editor', { cover: id })
    return id
  }
  if (slug === 'figures') return await make({ value: '12', label: `lits ${number}` })
  if (slug === 'glossary') return await make({ short: `S${number}`, long: 'un nom' })
  if (slug === 'people') return await make({ name: `Un nom ${number}` })
  if (slug === 'redirects') return await make({ from: `/ancienne-${number}`, to: { type: 'custom', url: '/blog' } })
  if (slug === 'schedules') {
    const at = '2030-01-01T08:00:00.000Z'
    const document = { documentCollection: 'articles', documentId: randomUUID(), revision: 1 }
    const data = { title: 'Un titre', action: 'publish', at, nextTryAt: at, state: 'waiting', tries: 0, ...document }
    return await put({ ...data, createdBy: owners[owner] })
  }
  if (slug === 'api-keys') {
    return await put({
      name: `Une clé ${number}`,
      scope: 'read-drafts',
      expiresAt: '2030-01-01',
      createdBy: owners[owner],
    })
  }
  if (slug === 'link-checks') return await put({ address: `https://example.org/${number}`, state: 'ok', failures: 0 })
  if (slug === 'protected-names') return await make({ name: `Un nom ${number}` })
  if (slug === 'messages') return await put({ text: 'Une faute.' })
  if (slug === 'draft-sources') return await put({ name: 'texte.txt', size: 1 })
  if (slug === 'second-factors') return await put({ account: randomUUID(), uses: 1 })
  if (slug === 'journal') return await recordedLine()
  if (slug === 'reminders') {
    const at = '2030-01-01T11:00:00.000Z'
    return await put({ documentCollection: 'articles', documentId: randomUUID(), at, setAt: at })
  }
  if (slug === 'proposals') {
    const document = { documentCollection: 'articles', documentId: randomUUID(), revision: 1 }
    return await put({ ...document, state: 'proposed', by: owners[owner], at: '2026-11-01T08:00:00.000Z' })
  }
  if (slug === 'lexicon') return await make({ word: `mot${number}` })
  if (slug === 'kept-findings' || slug === 'reports') {
    const document = { documentCollection: 'articles', documentId: randomUUID() }
    const counts = { findings: 3, blocking: 1, revision: 1 }
    const kept = { rule: 'ligatures', about: 'une empreinte', reason: 'Voulu' }
    return await put({ ...document, ...(slug === 'reports' ? counts : kept) })
  }
  if (slug === 'pages' || slug === 'articles') {
    const content = slug === 'articles' ? complete(newsroom.category) : { title: 'Une page', body: bodyOf('Un texte.') }
    const id = await make({ ...content, title: `Un titre ${number}` }, { draft: true })
    const place = one.row
    if (place._status === 'published') await write(slug, id, { _status: 'published' })
    if (place.deletedAt) await write(slug, id, { deletedAt: new Date().toISOString() })
    return id
  }
  return await make({ title: `Un titre ${number}` })
}

/** The id of a line: every creation leaves one. */
async function recordedLine(): Promise<string> {
  await newsroom.as('editor', '/categories', { method: 'POST', body: { title: `Un titre ${number}` } })
  const { docs } = await newsroom.payload.db.find({ collection: 'journal', limit: 1, sort: '-number', where: {} })
  return String(docs[0]?.id)
}

async function write(slug: 'articles' | 'pages', id: string, body: object) {
  const { status, json } = await newsroom.as('editor', `/${slug}/${id}`, { method: 'PATCH', body })
  if (status !== 200) throw new Error(JSON.stringify(json))
}

/** Those that hold content: what Payload keeps for itself has no door, or only one’s own preferences. */
const TRIED = [
  'articles',
  'pages',
  'categories',
  'dossiers',
  'people',
  'figures',
  'glossary',
  'media',
  'users',
  'redirects',
  'schedules',
  'api-keys',
  'second-factors',
  'journal',
  'proposals',
  'lexicon',
  'kept-findings',
  'reports',
  'reminders',
  'messages',
  'draft-sources',
  'link-checks',
  'protected-names',
]

test('each collection of ours is tried', () => {
  const ours = config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
  expect([...TRIED].sort()).toEqual(ours.sort())
})

/** A rule that names documents is a question to the database; one that says yes or no to a person is not. */
const namesDocuments = (answer: string) => answer !== YES && answer !== NO

test.each(TRIED)('of %s, each door shows and changes what the table says, and nothing else', async (slug) => {
  const found: string[] = []
  const expected: string[] = []
  // Articles and pages are made by one function: of pages, whom it tells apart.
  const roles = ROLE_NAMES.filter((role) => slug !== 'pages' || role === 'visitor' || role === 'writer')
  for (const role of roles) {
    const doors = DOORS.map((door) => ({ ...door, answer: answerFor(slug, door.line, door.name, role) }))
    const tried = cellsOfThisRun(doors, ({ answer }) => namesDocuments(answer))
    if (tried.length === 0) continue
    for (const { one, id } of await makeCases(slug, role)) {
      for (const { name, answer, allows } of tried) {
        expected.push(`${role}, ${one.name}, ${name}: ${includes(answer, one.name) ? YES : NO}`)
        found.push(`${role}, ${one.name}, ${name}: ${(await allows(role, slug, id)) ? YES : NO}`)
      }
    }
  }
  expect(found).toEqual(expected)
})

/** The rule of a collection that decides a line of which it has none. */
const OPERATION: Record<string, string> = { 'delete for good': 'delete', copy: 'create' }

/** The table's answer, where a key has a door at all; what hooks add to the rules of a collection is in a section of its own. */
function answerFor(slug: string, line: string, door: string, role: Role): string {
  if (isKey(role) && !isDoorOfKeys(`/api/${slug}`)) return NO
  const lines = table.answers.get(slug)
  const rule = OPERATION[line] ?? line
  const answers =
    table.hooks.get(`${slug}: ${line}`) ??
    lines?.get(rule) ??
    lines?.get(`${rule} by ${/where|list|count/.test(door) ? 'where' : 'id'}`)
  if (!answers) throw new Error(`The table says nothing of ${slug}: ${line}.`)
  return answers[role]
}

/** Whether « own draft, published » includes « another’s published ». */
function includes(answer: string, name: string): boolean {
  if (answer === YES || answer === NO) return answer === YES
  return answer.split(', ').some((part) => part === name || name.endsWith(`s ${part}`) || name === `own ${part}`)
}

/** A question of what may not be read is refused before the database is asked: accounts stand for all. */
const QUESTIONED = cellsOfThisRun(TRIED, (slug) => slug === 'users')

const isReadingOf = (what: string, path: string) =>
  what.startsWith(`${path}: `) &&
  what
    .slice(path.length + 2)
    .split(', ')
    .includes('read')

test('what somebody may not read is neither in an answer, nor a way to choose or to sort documents', async () => {
  const found: string[] = []
  for (const slug of QUESTIONED) {
    const { flattenedFields } = config.collections.find((one) => one.slug === slug) ?? { flattenedFields: [] }
    for (const role of ROLE_NAMES) {
      if (table.answers.get(slug)?.get('read')?.[role] === NO) continue
      for (const { path } of everyField(flattenedFields)) {
        const line = [...(table.answers.get(slug) ?? [])].find(([what]) => isReadingOf(what, path))
        if (!line || line[1][role] === YES) continue
        const chosen = await send(role, 'GET', `/${slug}?depth=0&limit=1&where[${path}][exists]=true`)
        if (chosen.status < 400) found.push(`${role}: ${slug}?where ${path}`)
        const sorted = await send(role, 'GET', `/${slug}?depth=0&limit=1&sort=${path}`)
        if (sorted.status < 400) found.push(`${role}: ${slug}?sort=${path}`)
        const shown = sorted.json.docs?.[0]
        if (line[1][role] === NO && shown && path in shown) found.push(`${role} reads ${path} of ${slug}`)
      }
    }
  }
  expect(found).toEqual([])
})

test('what somebody may not read of a document is no way to choose or to sort those that refer to it', async () => {
  const found: string[] = []
  for (const slug of QUESTIONED) {
    for (const { path, to } of relationsOf(slug)) {
      for (const role of ROLE_NAMES) {
        if (table.answers.get(slug)?.get('read')?.[role] === NO) continue
        for (const [what, answers] of table.answers.get(to) ?? []) {
          const [field = ''] = what.split(': ')
          if (!isReadingOf(what, field) || answers[role] === YES) continue
          const chosen = await send(role, 'GET', `/${slug}?depth=0&limit=1&where[${path}.${field}][exists]=true`)
          if (chosen.status < 400) found.push(`${role}: ${slug}?where ${path}.${field}`)
          const sorted = await send(role, 'GET', `/${slug}?depth=0&limit=1&sort=${path}.${field}`)
          if (sorted.status < 400) found.push(`${role}: ${slug}?sort=${path}.${field}`)
        }
      }
    }
  }
  expect(found).toEqual([])
})

/** The relations of a collection to one other. */
function relationsOf(slug: string): { path: string; to: string }[] {
  const { flattenedFields } = config.collections.find((one) => one.slug === slug) ?? { flattenedFields: [] }
  return everyField(flattenedFields).flatMap(({ path, field }) =>
    'relationTo' in field && typeof field.relationTo === 'string' ? [{ path, to: field.relationTo }] : [],
  )
}

test('who comes to the admin with what they have may run its functions as the table says, and no other', async () => {
  const line = table.functions.get('render-document')
  for (const role of ROLE_NAMES) {
    const authorization = authorizations[role]
    const { payload } = newsroom
    const { user } = await payload.auth({ headers: new Headers(authorization ? { authorization } : {}) })
    const mayEnter = line?.[role] === YES
    expect([role, entersAdmin({ user })]).toEqual([role, mayEnter])
    // By which Payload refuses the state of forms, once there is an account: strangers ask for it before.
    const asked = canAccessAdmin({ req: await createLocalReq({ ...(user && { user }) }, payload) })
    expect([
      role,
      await asked.then(
        () => true,
        () => false,
      ),
    ]).toEqual([role, mayEnter])
  }
})

// Last: it logs everybody out.
test('each request of REST lets in whom the table names, and refuses the others', async () => {
  const found: string[] = []
  // Whoever logs out can ask nothing more.
  const requests = [...table.endpoints.keys()].sort((one, other) => Number(isLogout(one)) - Number(isLogout(other)))
  for (const request of requests) {
    const [method = '', pattern = ''] = request.split(' ')
    const answers = { ...table.endpoints.get(request) } as Record<Role, string>
    // Who is refused asks the database nothing; of who is not, an admin asks it for a document that is not there.
    const asking = cellsOfThisRun(
      ROLE_NAMES,
      (role) => role === 'admin' && answers[role] === YES && pattern.includes('/:'),
    )
    for (const role of asking) {
      const { status } = await send(role, method, addressOf(pattern, method))
      expect([request, role, status < 500]).toEqual([request, role, true])
      answers[role] = status === 401 || status === 403 ? NO : YES
    }
    found.push(lineOf(request, answers))
  }
  expect(found).toEqual(requests.map((request) => lineOf(request, table.endpoints.get(request) as never)))
})
