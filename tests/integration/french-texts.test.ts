import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sql } from '@payloadcms/db-sqlite/drizzle'
import { sortKey } from '@/payload/editorial/french-order'
import { type Answer, bodyOf, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'

/** Texts, their order and days, as a French person means them: the same on both databases. */
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const decomposed = (text: string) => text.normalize('NFD')
const titlesOf = ({ json }: Answer) => json.docs?.map(({ title, name }) => title ?? name)

async function make(who: 'admin' | 'editor', collection: string, body: Record<string, unknown>) {
  return await newsroom.as(who, `/${collection}?depth=0`, { method: 'POST', body })
}

describe('a text', () => {
  const TYPED = `  ${decomposed('Métiers')}\nd’été `
  const STORED = 'Métiers d’été'

  test.each([
    ['an article', 'articles', (text: string) => ({ title: text, excerpt: text, meta: { title: text } })],
    ['a page', 'pages', (text: string) => ({ title: text })],
    ['a dossier', 'dossiers', (text: string) => ({ title: text })],
    ['a signature', 'people', (text: string) => ({ name: text, role: text })],
  ] as const)('of %s is stored in one form, and found in any', async (_what, collection, bodyWith) => {
    const { json } = await make('admin', `${collection}`, bodyWith(TYPED))
    const { id, title, name, meta, excerpt } = json.doc as Doc
    expect(title ?? name).toBe(STORED)
    if (collection === 'articles') expect([excerpt, meta]).toMatchObject(['Métiers\nd’été', { title: STORED }])
    const field = name ? 'name' : 'title'
    for (const [operator, words] of [
      ['equals', STORED],
      ['equals', TYPED],
      ['in', decomposed(STORED)],
      ['like', decomposed('métiers')],
      ['contains', decomposed('d’été')],
    ] as const) {
      const query = `draft=true&where[${field}][${operator}]=${encodeURIComponent(words)}`
      const { json: found } = await newsroom.as('admin', `/${collection}?${query}`)
      expect([operator, words, found.docs?.map((doc) => doc.id)]).toEqual([operator, words, [id]])
    }
  })

  test('in the body, its blocks and the settings is composed', async () => {
    const blocks = {
      blockType: 'quote',
      id: '1',
      text: decomposed(' Été '),
      author: ` ${decomposed('Zoé')} `,
      role: 'a\nb',
    }
    const { body } = await newsroom.draftBy('writer', { body: bodyOf(decomposed('Été '), blocks) })
    const [paragraph, block] = (body as ReturnType<typeof bodyOf>).root.children
    expect(paragraph).toMatchObject({ children: [{ text: 'Été ' }] })
    expect(block).toMatchObject({ fields: { text: 'Été', author: 'Zoé', role: 'a b' } })
    const settings = { tagline: decomposed(' Été\n'), navigation: [{ label: decomposed(' Écrire '), url: ' /blog ' }] }
    const { json } = await newsroom.as('admin', '/globals/site', { method: 'POST', body: settings })
    expect(json.result).toMatchObject({ tagline: 'Été', navigation: [{ label: 'Écrire', url: '/blog' }] })
  })

  test('that an autosave meets half typed stays in the form as it is, and is stored tidied', async () => {
    const { id } = await newsroom.draftBy('writer', {})
    const sent = {
      title: 'Bonjour ',
      meta: { title: 'Au ' },
      body: bodyOf('Un ', { blockType: 'quote', id: '1', text: 'De ' }),
    }
    const path = `/articles/${id}?draft=true&autosave=true&depth=0`
    const { json } = await newsroom.as('writer', path, { method: 'PATCH', body: sent })
    expect(json.doc).toMatchObject(sent)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Bonjour', meta: { title: 'Au' } })
    const saved = await newsroom.as('writer', `/articles/${id}?draft=true&depth=0`, { method: 'PATCH', body: sent })
    expect(saved.json.doc).toMatchObject({ title: 'Bonjour', meta: { title: 'Au' } })
  })

  test('of spaces alone does not fill in a title', async () => {
    const { status, json } = await make('editor', 'dossiers', { title: ' \n ' })
    expect([status, json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'title'])
  })
})

describe('a keyword', () => {
  test('is one word whatever its spaces, accents and capitals, and takes the spelling that is known', async () => {
    const first = await newsroom.draftBy('writer', { tags: [' Santé ', decomposed('Santé'), 'SANTÉ', 'cœur'] })
    expect(first.tags).toEqual(['Santé', 'cœur'])
    const second = await newsroom.draftBy('colleague', { tags: ['sante', 'CŒUR', 'Coeur', 'santé publique'] })
    expect(second.tags).toEqual(['Santé', 'cœur', 'santé publique'])
    for (const words of ['Santé', decomposed('Santé')]) {
      const query = `where[tags][in]=${encodeURIComponent(words)}&sort=createdAt`
      const { json } = await newsroom.as('editor', `/articles?draft=true&${query}`)
      expect(json.docs?.map(({ id }) => id)).toEqual([first.id, second.id])
    }
  })

  test('that is in use is offered to the staff, the most used first, and to nobody else', async () => {
    for (const tags of [['Formation', 'Rare'], ['Formation'], ['formation']]) await newsroom.draftBy('writer', { tags })
    const { json } = await newsroom.as('writer', '/articles/tags')
    const tags = json.tags as string[]
    expect([tags[0], tags.filter((tag) => /formation/i.test(tag)), tags.includes('Rare')]).toEqual([
      'Formation',
      ['Formation'],
      true,
    ])
    expect((await newsroom.as(null, '/articles/tags')).status).toBe(403)
  })

  test('may be spelled anew by the only article that has it', async () => {
    const { id } = await newsroom.draftBy('writer', { tags: ['penibilite'] })
    const path = `/articles/${id}?draft=true&depth=0`
    const { json } = await newsroom.as('writer', path, { method: 'PATCH', body: { tags: ['Pénibilité'] } })
    expect(json.doc?.tags).toEqual(['Pénibilité'])
  })
})

describe('a second category of one name', () => {
  test.each(['Métiers', 'métiers', 'METIERS', ' Métiers ', decomposed('Métiers')])(
    '« %s » is refused',
    async (title) => {
      const { status, json } = await make('editor', 'categories', { title })
      expect([status, json.errors?.[0]?.data?.errors]).toMatchObject([
        400,
        [{ path: 'title', message: 'La rubrique « Métiers » existe déjà : choisissez-la, ou donnez un autre nom.' }],
      ])
    },
  )

  test('is refused to a renamed one too, and a category may keep or respell its own', async () => {
    const id = (await make('editor', 'categories', { title: 'Loisirs' })).json.doc?.id
    const rename = async (title: string) =>
      (await newsroom.as('editor', `/categories/${id}`, { method: 'PATCH', body: { title } })).status
    expect([await rename('metiers'), await rename('LOISIRS'), await rename('Loisirs')]).toEqual([400, 200, 200])
    const other = (await make('editor', 'categories', { title: 'Sports' })).json.doc?.id
    const query = `where[id][in]=${id},${other}`
    const bulk = await newsroom.as('editor', `/categories?${query}`, { method: 'PATCH', body: { title: 'Ensemble' } })
    expect([bulk.json.docs?.length, bulk.json.errors?.length]).toEqual([1, 1])
  })
})

describe('an order', () => {
  const SORTED = [
    ...['7 règles', '12 règles', 'à bientôt', 'Abeille', 'cote', 'coté', 'côte', 'Élodie', 'emploi', 'Été', 'Étude'],
    ...['l’aide', 'Lait', 'oeuf', 'Œuvre', 'ongle', 'Zoé', 'zone'],
  ]
  const SHUFFLED = SORTED.toSorted((a, b) => ((a.length * 7) % 5) - ((b.length * 7) % 5) || (a < b ? 1 : -1))

  test.each([
    ['dossiers', (text: string) => ({ title: text, description: text }), ['title', 'description']],
    ['people', (text: string) => ({ name: text, role: text }), ['name', 'role']],
    [
      'articles',
      (text: string) => ({ title: text, excerpt: text, meta: { title: text } }),
      ['title', 'excerpt', 'meta.title'],
    ],
  ] as const)('of %s is that of a French dictionary, up and down', async (collection, bodyWith, fields) => {
    const ids = []
    for (const text of SHUFFLED) ids.push((await make('admin', collection, bodyWith(text))).json.doc?.id)
    for (const field of fields) {
      for (const [sort, expected] of [
        [field, SORTED],
        [`-${field}`, SORTED.toReversed()],
      ] as const) {
        const query = `draft=true&depth=0&limit=50&where[id][in]=${ids}&sort=${sort}`
        expect([sort, titlesOf(await newsroom.as('admin', `/${collection}?${query}`))]).toEqual([sort, expected])
      }
    }
  })

  test('by a relation is that of the names, and no key is shown to anybody', async () => {
    const people = []
    for (const title of ['Zoé des sports', 'Élodie des arts', 'Œuvre']) {
      people.push((await make('editor', 'dossiers', { title, description: 'relation' })).json.doc)
    }
    for (const dossier of people)
      await newsroom.draftBy('editor', { title: `De ${dossier?.title}`, dossier: dossier?.id, tags: ['rel'] })
    for (const sort of ['dossier', 'dossier.title']) {
      const answer = await newsroom.as('editor', `/articles?draft=true&where[tags][in]=rel&sort=${sort}`)
      expect([sort, titlesOf(answer)]).toEqual([sort, ['De Élodie des arts', 'De Œuvre', 'De Zoé des sports']])
      expect(JSON.stringify(answer.json)).not.toContain('SortKey')
    }
  })

  test('of what is public is the same, and a key that a client sends changes nothing', async () => {
    const { id } = await newsroom.publishedBy('editor', { title: 'Éclair', titleSortKey: 'zzz' })
    expect(await newsroom.row(id)).toMatchObject({ titleSortKey: sortKey('Éclair') })
    for (const title of ['Ébauche', 'Zèle']) await newsroom.publishedBy('editor', { title })
    const shown = titlesOf(await newsroom.as(null, '/articles?sort=title&depth=0'))
    expect(shown).toEqual(['Ébauche', 'Éclair', 'Zèle'])
    const names = titlesOf(await newsroom.as(null, '/categories?depth=0'))
    expect(names).toEqual(names?.toSorted(new Intl.Collator('fr').compare as never))
  })

  test('of versions follows each of them', async () => {
    const { id } = await newsroom.draftBy('editor', { title: 'Œil' })
    for (const title of ['zèbre', 'Été', 'abri']) {
      await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title } })
    }
    const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}&sort=version.title`)
    const titles = (json.docs ?? []).map(({ version }) => (version as { title: string }).title)
    expect(titles).toEqual(['abri', 'Été', 'Œil', 'zèbre'])
  })
})

describe('a day is that day in Paris', () => {
  // The last instant of the day before, the first, noon, the last, and the first of the next: of a day of 25 hours too.
  const DAYS = {
    '2026-11-28': [
      '2026-11-27T22:59:59.999Z',
      '2026-11-27T23:00:00.000Z',
      '2026-11-28T12:00:00.000Z',
      '2026-11-28T22:59:59.999Z',
      '2026-11-28T23:00:00.000Z',
    ],
    '2026-10-25': [
      '2026-10-24T21:59:59.999Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T12:00:00.000Z',
      '2026-10-25T22:59:59.999Z',
      '2026-10-25T23:00:00.000Z',
    ],
    '2026-03-29': [
      '2026-03-28T22:59:59.999Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T12:00:00.000Z',
      '2026-03-29T21:59:59.999Z',
      '2026-03-29T22:00:00.000Z',
    ],
  }
  const NAMES = ['veille', 'début', 'midi', 'fin', 'lendemain']
  const ANSWERS: [string, string[]][] = [
    ['equals', ['début', 'midi', 'fin']],
    ['in', ['début', 'midi', 'fin']],
    ['not_equals', ['veille', 'lendemain', 'sans']],
    ['not_in', ['veille', 'lendemain', 'sans']],
    ['less_than', ['veille']],
    ['less_than_equal', ['veille', 'début', 'midi', 'fin']],
    ['greater_than', ['lendemain']],
    ['greater_than_equal', ['début', 'midi', 'fin', 'lendemain']],
  ]

  test.each(Object.entries(DAYS))('%s, whatever is asked of it', async (day, instants) => {
    const tag = `jour-${day}`
    for (const [index, publishedAt] of instants.entries()) {
      await newsroom.draftBy('editor', { title: NAMES[index], publishedAt, tags: [tag] })
    }
    await newsroom.draftBy('editor', { title: 'sans', tags: [tag] })
    for (const [operator, found] of ANSWERS) {
      const query = `where[and][0][tags][in]=${tag}&where[and][1][publishedAt][${operator}]=${day}&sort=createdAt`
      const asked = await newsroom.as('editor', `/articles?draft=true&depth=0&${query}`)
      expect([operator, titlesOf(asked)]).toEqual([operator, found])
      const count = await newsroom.payload.count({
        collection: 'articles',
        where: { and: [{ tags: { in: [tag] } }, { publishedAt: { [operator]: day } }] },
      })
      // A draft's row is the empty one of its creation, but for its date.
      expect(count.totalDocs).toBeLessThanOrEqual(found.length)
    }
    const noon = await newsroom.as(
      'editor',
      `/articles?draft=true&where[tags][in]=${tag}&where[publishedAt][equals]=${instants[2]}`,
    )
    expect(titlesOf(noon)).toEqual(['midi'])
    const both = `where[publishedAt][greater_than_equal]=${day}&where[publishedAt][less_than]=${day}&where[tags][in]=${tag}`
    expect(titlesOf(await newsroom.as('editor', `/articles?draft=true&${both}`))).toEqual([])
  })

  test('of every date, through relations, in versions and at each door', async () => {
    const { payload } = newsroom
    const { id } = await newsroom.publishedBy('editor', { title: 'Daté', publishedAt: '2020-05-03T22:30:00.000Z' })
    const where = { publishedAt: { equals: '2020-05-04' } }
    expect((await payload.find({ collection: 'articles', where })).docs.map((doc) => doc.id)).toEqual([id])
    expect((await payload.count({ collection: 'articles', where })).totalDocs).toBe(1)
    expect(
      (await payload.count({ collection: 'articles', where: { publishedAt: { equals: '2020-05-03' } } })).totalDocs,
    ).toBe(0)
    const versions = await newsroom.as('editor', '/articles/versions?where[version.publishedAt][equals]=2020-05-04')
    expect(versions.json.totalDocs).toBeGreaterThan(0)
    const site = { lead: id }
    expect((await newsroom.as('admin', '/globals/site', { method: 'POST', body: site })).status).toBe(200)
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
    for (const collection of ['articles', 'categories', 'users']) {
      const { json } = await newsroom.as(
        'admin',
        `/${collection}?draft=true&where[createdAt][less_than_equal]=${today}`,
      )
      expect([collection, Number(json.totalDocs) > 0]).toEqual([collection, true])
    }
    const ofCategory = await newsroom.as(
      'editor',
      `/articles?draft=true&where[category.createdAt][greater_than]=${today}`,
    )
    expect(ofCategory.json.totalDocs).toBe(0)
  })

  test.each(['2026-02-30', 'hier', '28/11/2026', '2026-11'])('%s is no day, and is answered', async (value) => {
    const { status } = await newsroom.as('editor', `/articles?where[publishedAt][equals]=${encodeURIComponent(value)}`)
    expect(status).toBeLessThan(500)
  })
})

test('what was written before is tidied and has its keys after the migration', async () => {
  const { payload } = newsroom
  const { id } = await newsroom.draftBy('writer', { title: 'Été', tags: ['Zoé'], body: bodyOf('Forêt') })
  await write(
    payload.db,
    id,
    decomposed(' Été\nà Brest '),
    decomposed(' Zoé'),
    decomposed(JSON.stringify(bodyOf('Forêt'))),
  )
  for (let times = 0; times < 2; times += 1) await migrateTexts(payload)
  const { docs } = await payload.db.queryDrafts({ collection: 'articles', where: { parent: { equals: id } }, limit: 1 })
  expect(docs[0]).toMatchObject({
    title: 'Été à Brest',
    titleSortKey: sortKey('Été à Brest'),
    excerptSortKey: sortKey('Un chapô.'),
    tags: ['Zoé'],
    body: bodyOf('Forêt'),
  })
})

type Db = Newsroom['payload']['db']
const mongodb = (db: Db) => (db.name === 'mongoose' ? (db as unknown as MongooseAdapter) : null)
const sqlite = (db: Db) => (db as unknown as { drizzle: { run(query: unknown): Promise<unknown> } }).drizzle

/** Writes the latest version as the site did before it tidied texts. */
async function write(db: Db, id: string, title: string, tag: string, body: string) {
  const versions = mongodb(db)?.versions.articles
  if (versions) {
    const $set = { 'version.title': title, 'version.tags': [tag], 'version.body': JSON.parse(body) }
    const $unset = { 'version.titleSortKey': '', 'version.excerptSortKey': '' }
    await versions.collection.updateMany({ parent: id as never }, { $set, $unset })
    return
  }
  await sqlite(db).run(
    sql`UPDATE _articles_v SET version_title = ${title}, version_body = ${body}, version_title_sort_key = NULL, version_excerpt_sort_key = NULL WHERE parent_id = ${id}`,
  )
  await sqlite(db).run(
    sql`UPDATE _articles_v_texts SET text = ${tag} WHERE parent_id IN (SELECT id FROM _articles_v WHERE parent_id = ${id})`,
  )
}

async function migrateTexts(payload: Newsroom['payload']) {
  const { up } = mongodb(payload.db)
    ? await import('@/payload/migrations/mongodb/20261129_153000_tidy_texts')
    : await import('@/payload/migrations/sqlite/20261129_153000_tidy_texts')
  await up({ payload, db: sqlite(payload.db), req: {} } as never)
}
