import { cellsOfThisRun } from '../support/cells-of-this-run'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * Publish, withdraw, trash, restore, put back online: each by every door, from every state, for articles and pages.
 * What is decided here is the same by every door: a change of place starts from the latest version, and no text that
 * somebody wrote leaves the history.
 */

const COLLECTIONS = ['articles', 'pages'] as const
const STATES = [
  'never published',
  'published',
  'pending draft',
  'withdrawn and edited',
  'trashed',
  'trashed draft',
] as const
const ACTIONS = ['publish', 'withdraw', 'trash', 'restore', 'put back online'] as const
const DOORS = [
  'form',
  'list',
  'list with a search',
  'id',
  'where',
  'schedule',
  'script by id',
  'script by where',
] as const

type Collection = (typeof COLLECTIONS)[number]
type State = (typeof STATES)[number]
type Action = (typeof ACTIONS)[number]
type Door = (typeof DOORS)[number]

let newsroom: Newsroom
let number = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

interface Prepared {
  collection: Collection
  id: string
  /** The title of each text that somebody wrote, the latest last. */
  titles: string[]
}

/** A document as the form makes it: an empty row first, the words by autosave. */
async function prepare(collection: Collection, state: State): Promise<Prepared> {
  number += 1
  const { json } = await newsroom.as('editor', `/${collection}?draft=true&autosave=true`, { method: 'POST', body: {} })
  const id = String(json.doc?.id)
  const titles: string[] = []
  const send = async (body: object, query = '') => {
    const answer = await newsroom.as('editor', `/${collection}/${id}${query}`, { method: 'PATCH', body })
    if (answer.status !== 200) throw new Error(`${state}: ${JSON.stringify(answer.json)}`)
  }
  const write = async (name: string) => {
    const title = `${name} ${number}`
    titles.push(title)
    const { category, excerpt, body } = complete(newsroom.category)
    const fields = collection === 'articles' ? { category, excerpt, body } : { body }
    await send({ ...fields, title, body: bodyOf(`Le texte : ${title}.`) }, '?draft=true&autosave=true')
  }
  await write('Premier texte')
  if (state !== 'never published' && state !== 'trashed draft') {
    await send({ _status: 'published' })
    if (state === 'withdrawn and edited') await send({ _status: 'draft' })
    if (state !== 'published') await write('Second texte')
  }
  if (state === 'trashed' || state === 'trashed draft') await send({ deletedAt: new Date().toISOString() })
  return { collection, id, titles }
}

const DATA: Record<Action, () => Record<string, unknown>> = {
  publish: () => ({ _status: 'published' }),
  withdraw: () => ({ _status: 'draft' }),
  trash: () => ({ deletedAt: new Date().toISOString() }),
  restore: () => ({ deletedAt: null, _status: 'draft' }),
  'put back online': () => ({ deletedAt: null, _status: 'published' }),
}

const fromTrash = (action: Action) => action === 'restore' || action === 'put back online'

/** What the list sends for the rows that are ticked. */
function listQuery(action: Action, { id, titles }: Prepared, search: boolean): string {
  const conditions: string[] = []
  const add = (condition: string) => conditions.push(`where[and][${conditions.length}]${condition}`)
  if (action === 'publish') add('[_status][not_equals]=published')
  if (action === 'withdraw') add('[_status][not_equals]=draft')
  if (search) add(`[or][0][title][like]=${titles.at(-1)}`)
  add(`[id][in][0]=${id}`)
  if (fromTrash(action)) add('[deletedAt][exists]=true')
  const flags = fromTrash(action) ? '&limit=0&trash=true' : action === 'publish' ? '&draft=true' : ''
  return `?locale=undefined&${conditions.join('&')}${flags}`
}

/** What the form sends: a publication with all its fields, what its menu and the trash's page ask for besides. */
async function byForm(action: Action, document: Prepared): Promise<void> {
  const { collection, id } = document
  if (fromTrash(action)) {
    const where = `where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true`
    await newsroom.as('editor', `/${collection}?trash=true&${where}`, { method: 'PATCH', body: DATA[action]() })
    return
  }
  const latest = await latestOf(document)
  const { title, slug, body, category, excerpt } = latest
  const fields = collection === 'articles' ? { title, slug, body, category, excerpt } : { title, slug, body }
  const sent =
    action === 'publish' ? { ...fields, deletedAt: latest.deletedAt ?? null, ...DATA.publish() } : DATA[action]()
  const query = action === 'publish' ? '?depth=0&fallback-locale=null' : ''
  await newsroom.as('editor', `/${collection}/${id}${query}`, { method: 'PATCH', body: sent })
}

async function act(action: Action, door: Door, document: Prepared): Promise<void> {
  const { collection, id, titles } = document
  const { payload } = newsroom
  const trash = fromTrash(action)
  const patch = (path: string) =>
    newsroom.as('editor', `/${collection}${path}`, { method: 'PATCH', body: DATA[action]() })
  if (door === 'form') await byForm(action, document)
  else if (door === 'list') await patch(listQuery(action, document, false))
  else if (door === 'list with a search') await patch(listQuery(action, document, true))
  else if (door === 'id') await patch(`/${id}${trash ? '?trash=true' : ''}`)
  else if (door === 'where') await patch(`?where[title][equals]=${titles.at(-1)}${trash ? '&trash=true' : ''}`)
  else if (door === 'script by where') {
    await payload.update({ collection, data: DATA[action](), where: { id: { equals: id } }, trash }).catch(() => {})
  } else if (door === 'script by id') {
    await payload.update({ collection, data: DATA[action](), id, trash }).catch(() => {})
  } else await bySchedule(action, document)
}

async function bySchedule(action: Action, { collection, id }: Prepared): Promise<void> {
  const { carryOutDue } = await import('@/collections/scheduling/scheduled-publications')
  const { payload } = newsroom
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const { status } = await newsroom.as('editor', `/${collection}/${id}/schedule`, {
    method: 'POST',
    body: { action, at },
  })
  if (status !== 200) return
  const { docs } = await payload.find({ collection: 'schedules', where: { documentId: { equals: id } }, depth: 0 })
  for (const { id: schedule } of docs) {
    const past = new Date(Date.now() - 1_000).toISOString()
    await payload.db.updateOne({ collection: 'schedules', id: schedule, data: { at: past, nextTryAt: past } })
  }
  await carryOutDue(payload)
}

async function latestOf({ collection, id }: Prepared): Promise<Record<string, unknown>> {
  return (await newsroom.payload.findByID({ collection, id, draft: true, trash: true, depth: 0 })) as never
}

async function seen(document: Prepared) {
  const { collection, id } = document
  const latest = await latestOf(document)
  const reader = await newsroom.as(null, `/${collection}/${id}?depth=0`)
  const versions = await newsroom.payload.findVersions({
    collection,
    depth: 0,
    limit: 0,
    where: { parent: { equals: id } },
  })
  const titles = versions.docs.map(({ version }) => version.title)
  return {
    latest: latest.title,
    text: JSON.stringify(latest.body ?? null).includes(`Le texte : ${document.titles.at(-1)}.`),
    status: latest._status,
    inTrash: Boolean(latest.deletedAt),
    readers: reader.status === 200 ? reader.json.title : null,
    lost: document.titles.filter((title) => !titles.includes(title)),
  }
}

/** What there must be afterwards, whatever the door. */
function expected(action: Action, state: State, { titles }: Prepared) {
  const wasTrashed = state === 'trashed' || state === 'trashed draft'
  const isOnline = state === 'published' || state === 'pending draft'
  const last = titles.at(-1)
  const same = {
    latest: last,
    text: true,
    status: state === 'published' ? 'published' : 'draft',
    inTrash: wasTrashed,
    readers: isOnline ? titles[0] : null,
    lost: [],
  }
  if (action === 'publish' && !wasTrashed) return { ...same, status: 'published', readers: last }
  if (action === 'withdraw' && !wasTrashed) return { ...same, status: 'draft', readers: null }
  if (action === 'trash') return { ...same, status: 'draft', inTrash: true, readers: null }
  if (action === 'restore' && wasTrashed) return { ...same, inTrash: false }
  if (action === 'put back online' && wasTrashed) return { ...same, status: 'published', inTrash: false, readers: last }
  // A form or a client that asks to restore what is not in the trash is refused, and nothing changes.
  return same
}

const CELLS = COLLECTIONS.flatMap((collection) =>
  ACTIONS.flatMap((action) =>
    DOORS.filter((door) => door !== 'schedule' || action === 'publish' || action === 'withdraw').flatMap((door) =>
      STATES.map((state) => ({ collection, action, door, state })),
    ),
  ),
)

/** A request that reaches the database in its own way; the other doors lead to the code behind one of these. */
const ASKS_DATABASE = new Set<Door>(['id', 'list with a search', 'schedule'])
/** Both collections have the same hooks: on MongoDB each state and action is tried on one of the two. */
const COLLECTION_OF_STATE: Record<State, Collection> = {
  'never published': 'articles',
  published: 'pages',
  'pending draft': 'articles',
  'withdrawn and edited': 'pages',
  trashed: 'articles',
  'trashed draft': 'pages',
}
const TRIED = cellsOfThisRun(
  CELLS,
  ({ door, state, collection }) => ASKS_DATABASE.has(door) && collection === COLLECTION_OF_STATE[state],
)

test.each(TRIED)('$collection: $action by $door, when it is: $state', async ({ collection, action, door, state }) => {
  const document = await prepare(collection, state)
  await act(action, door, document)
  expect(await seen(document)).toEqual(expected(action, state, document))
})
