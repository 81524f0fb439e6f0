import { reportFigures } from '../support/figures'
import { type Answer, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

type Who = Parameters<Newsroom['as']>[0]

const patch = (who: Who, id: string, body: object, query = '?draft=true') =>
  newsroom.as(who, `/articles/${id}${query}`, { method: 'PATCH', body })
const revisionOf = ({ json }: Answer) => json.doc?.revision as number
const autosave = '?draft=true&autosave=true'

interface Version {
  title: string
  excerpt: string
  revision: number
  updatedBy?: string
}

/** The latest first. */
async function versionsOf(id: string) {
  const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}&depth=0&limit=0`)
  return (json.docs ?? []) as unknown as { autosave?: boolean; version: Version }[]
}

test('each write has the next number and its author, and visitors see neither', async () => {
  const { id, revision } = await newsroom.draftBy('writer')
  expect(revision).toBe(1)
  expect(await newsroom.latest(id)).toMatchObject({ updatedBy: newsroom.ids.writer })

  expect(revisionOf(await patch('editor', id, { title: 'Deux' }))).toBe(2)
  expect(revisionOf(await patch('editor', id, { _status: 'published' }, ''))).toBe(3)
  expect(await newsroom.latest(id)).toMatchObject({ updatedBy: newsroom.ids.editor })

  const { json } = await newsroom.as(null, `/articles/${id}`)
  expect(json.title).toBe('Deux')
  expect(json).not.toHaveProperty('revision')
  expect(json).not.toHaveProperty('updatedBy')
})

test('a withdrawal is a version of its own: what was published, or drafted since, stays in the history with its author', async () => {
  const history = async (id: string) =>
    (await versionsOf(id)).map(({ version }) => {
      const { title, updatedBy, _status, revision } = version as typeof version & { _status: string; revision: number }
      return [revision, title, _status, updatedBy]
    })
  const { writer, editor, admin } = newsroom.ids
  const { id } = await newsroom.publishedBy('writer', { title: 'En ligne' })
  expect((await newsroom.as('admin', `/articles/${id}`, { method: 'PATCH', body: { _status: 'draft' } })).status).toBe(
    200,
  )
  expect(await history(id)).toEqual([
    [3, 'En ligne', 'draft', admin],
    [2, 'En ligne', 'published', editor],
    [1, 'En ligne', 'draft', writer],
  ])
  expect(await newsroom.latest(id)).toMatchObject({ revision: 3, _status: 'draft' })

  await patch('editor', id, { _status: 'published' }, '')
  await patch('editor', id, { title: 'Repris depuis' })
  await newsroom.as('admin', `/articles/${id}`, { method: 'PATCH', body: { _status: 'draft' } })
  expect((await history(id)).slice(0, 3)).toEqual([
    [6, 'Repris depuis', 'draft', admin],
    [5, 'Repris depuis', 'draft', editor],
    [4, 'En ligne', 'published', editor],
  ])
})

test('nobody chooses the number or the author', async () => {
  const body = { title: 'Un', revision: 41, updatedBy: newsroom.ids.admin }
  const { json } = await newsroom.as('writer', '/articles?draft=true&depth=0', { method: 'POST', body })
  expect(json.doc).toMatchObject({ revision: 1, updatedBy: newsroom.ids.writer })
  const { json: copy } = await newsroom.as('writer', `/articles/${json.doc?.id}/duplicate?draft=true&depth=0`, {
    method: 'POST',
    body: {},
  })
  expect(copy.doc).toMatchObject({ revision: 1, updatedBy: newsroom.ids.writer })
})

test.each([
  ['a draft', { title: 'Trop tard' }, '?draft=true'],
  ['an autosave', { title: 'Trop tard' }, autosave],
  ['a publication', { title: 'Trop tard', _status: 'published' }, ''],
  ['a move to the trash', { deletedAt: '2026-01-01T00:00:00.000Z' }, ''],
])(
  '%s from an older revision is refused, says who wrote when, and changes nothing, history included',
  async (_what, body, query) => {
    const { id, revision } = await newsroom.draftBy('writer')
    await patch('writer', id, { title: 'Entre-temps' })
    const before = [await newsroom.latest(id), await newsroom.row(id), await versionsOf(id)]

    const { status, json } = await patch('editor', id, { ...body, revision }, query)
    expect(status).toBe(409)
    expect(json.errors?.[0]?.message).toMatch(
      /^writer a enregistré cet article aujourd’hui à \d\d:\d\d, après la version/,
    )
    expect(json.errors?.[0]?.data).toMatchObject({
      revision: 2,
      updatedBy: { id: newsroom.ids.writer, name: 'writer' },
    })
    expect(JSON.stringify(json)).not.toMatch(/@|exemple\.fr/)
    expect([await newsroom.latest(id), await newsroom.row(id), await versionsOf(id)]).toEqual(before)
  },
)

test('what starts from the latest revision is accepted, and what names none too', async () => {
  const { id, revision } = await newsroom.draftBy('writer')
  const second = await patch('writer', id, { title: 'Deux', revision })
  expect([second.status, revisionOf(second)]).toEqual([200, 2])
  expect(revisionOf(await patch('editor', id, { title: 'Trois', revision: 2 }, autosave))).toBe(3)
  expect(revisionOf(await patch('editor', id, { title: 'Quatre' }))).toBe(4)
})

test('who read the published text while a draft was pending does not overwrite the draft', async () => {
  const { id } = await newsroom.publishedBy('editor')
  await patch('writer', id, { title: 'refusé' })
  await patch('admin', id, { title: 'En attente' })
  const { json } = await newsroom.as('editor', `/articles/${id}?depth=0`)
  const stale = await patch('editor', id, { ...json, title: 'Par-dessus', _status: 'published' }, '')
  expect(stale.status).toBe(409)
  expect(await newsroom.latest(id)).toMatchObject({ title: 'En attente' })
})

test('a revision that is no number is refused', async () => {
  const { id } = await newsroom.draftBy('writer')
  for (const revision of ['1', 1.5, -1, {}, true]) {
    const { status } = await patch('writer', id, { title: 'Non', revision })
    expect([revision, status]).toEqual([revision, 400])
  }
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Un titre', revision: 1 })
})

test('of a hundred writes at once from one revision, one is accepted', async () => {
  const { id, revision } = await newsroom.draftBy('writer')
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, number) =>
      patch(
        number % 2 ? 'writer' : 'editor',
        id,
        { title: `Titre ${number}`, revision },
        number % 3 ? autosave : '?draft=true',
      ),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(99)
  const accepted = answers.find(({ status }) => status === 200)
  expect(await newsroom.latest(id)).toMatchObject({ title: accepted?.json.doc?.title, revision: 2 })
})

/** A thousand in `npm test all`: they take minutes. */
describe('of hundreds of interleaved writes', () => {
  const ARTICLES = process.env.TEST_EVERYTHING ? 20 : 4
  /** Fewer writes to each than an article keeps versions. */
  const WRITES_EACH = 50
  const PAUSE_MS = 5
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

  interface Outcomes {
    id: string
    accepted: string[]
    refused: string[]
  }
  let outcomes: Outcomes[]

  beforeAll(async () => {
    const { db } = newsroom.payload
    const createVersion = db.createVersion.bind(db)
    // Between the comparison and the write: a request that does not wait would write here.
    db.createVersion = (async (args: Parameters<typeof createVersion>[0]) => {
      await pause(PAUSE_MS)
      return await createVersion(args)
    }) as typeof createVersion
    outcomes = []
    for (let number = 0; number < ARTICLES; number += 1) outcomes.push(await writtenByTwo())
    db.createVersion = createVersion
  })

  /** Each person adds a distinct word to the text that they read, and publishes now and then. */
  async function writtenByTwo(): Promise<Outcomes> {
    const { id } = await newsroom.draftBy('editor', { excerpt: '' })
    const accepted: string[] = []
    const refused: string[] = []
    const write = async (who: 'editor' | 'admin') => {
      for (let number = 0; number < WRITES_EACH / 2; number += 1) {
        const word = `${who[0]}${number}`
        const { json } = await newsroom.as(who, `/articles/${id}?draft=true&depth=0`)
        // A person reads before they write.
        await pause(PAUSE_MS * (number % 3))
        const body = { title: word, excerpt: `${json.excerpt} ${word}`, revision: json.revision }
        const { status } =
          number % 5 === 4 ? await patch(who, id, { ...body, _status: 'published' }, '') : await patch(who, id, body)
        if (status === 200) accepted.push(word)
        else if (status === 409) refused.push(word)
        else throw new Error(`${word}: ${status}`)
      }
    }
    await Promise.all([write('editor'), write('admin')])
    return { id, accepted, refused }
  }

  test('each is in the history, whole and built upon by the next, or was refused and is nowhere', async () => {
    const lost: string[] = []
    for (const { id, accepted, refused } of outcomes) {
      const history = (await versionsOf(id)).reverse().map(({ version }) => version)
      expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => index + 1))
      expect(
        history
          .slice(1)
          .map(({ title }) => title)
          .sort(),
      ).toEqual([...accepted].sort())
      const { excerpt } = history.at(-1) as { excerpt: string }
      const words = excerpt.trim().split(' ')
      expect(words.filter((word) => refused.includes(word))).toEqual([])
      lost.push(...accepted.filter((word) => !words.includes(word)))
    }
    const accepted = outcomes.flatMap((one) => one.accepted).length
    const refused = outcomes.flatMap((one) => one.refused).length
    reportFigures('interleaved-writes', { tried: ARTICLES * WRITES_EACH, accepted, refused, lost: lost.length })
    expect(lost).toEqual([])
    expect(accepted + refused).toBe(ARTICLES * WRITES_EACH)
    expect(refused).toBeGreaterThan(0)
  })
})

test('autosaves of one sitting are one version, and another person’s begin another', async () => {
  const { id } = await newsroom.draftBy('writer')
  for (const title of ['A1', 'A2', 'A3']) await patch('writer', id, { title }, autosave)
  expect((await versionsOf(id)).map(({ version }) => version.title)).toEqual(['A3', 'Un titre'])

  for (const title of ['B1', 'B2']) await patch('editor', id, { title }, autosave)
  await patch('writer', id, { title: 'A4' }, autosave)
  const versions = await versionsOf(id)
  expect(versions.map(({ version }) => [version.title, version.updatedBy])).toEqual([
    ['A4', newsroom.ids.writer],
    ['B2', newsroom.ids.editor],
    ['A3', newsroom.ids.writer],
    ['Un titre', newsroom.ids.writer],
  ])
})

test('an autosave long after the last one begins another version', async () => {
  const { id } = await newsroom.draftBy('writer')
  await patch('writer', id, { title: 'Hier' }, autosave)
  const [latest] = (
    await newsroom.payload.db.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
  ).docs as unknown as { id: string }[]
  const { id: versionId, ...versionData } = latest ?? { id: '' }
  const updatedAt = new Date(Date.now() - 31 * 60_000).toISOString()
  await newsroom.payload.db.updateVersion({
    collection: 'articles',
    id: versionId,
    versionData: { ...versionData, updatedAt } as never,
  })
  await patch('writer', id, { title: 'Aujourd’hui' }, autosave)
  const titles = (await versionsOf(id)).map(({ version }) => version.title)
  expect(titles.sort()).toEqual(['Aujourd’hui', 'Hier', 'Un titre'])
})
