import { jest } from '@jest/globals'
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
    await newsroom.draftBy('writer', { tags: ['ESS', 'C++', '★'] })
    const third = await newsroom.draftBy('colleague', { tags: ['E.S.S.', 'ess', 'C', 'santé-publique', '★'] })
    expect(third.tags).toEqual(['ESS', 'C', 'santé publique', '★'])
    expect(third.tagSlugs).toEqual(['ess', 'c', 'sante-publique'])
    const { json } = await newsroom.as('colleague', `/articles/${third.id}?draft=true`, {
      method: 'PATCH',
      body: { tags: [], tagSlugs: ['mine'] },
    })
    expect([json.doc?.tags, json.doc?.tagSlugs]).toEqual([[], []])
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

  test('takes the known spelling of each new word of a save, in one question to the database', async () => {
    const known = ['Aide à domicile', 'Œuvres sociales', 'Temps  partiel', 'Porte-à-porte', '“Ségur”', 'ŁÓDŹ', '№ 1']
    await newsroom.draftBy('writer', { tags: known })
    const typed = ['aide A domicile', 'oeuvres SOCIALES', 'temps partiel', 'porte‑à‑porte', '"segur"', 'łódź', '№ 1']
    const unknown = Array.from({ length: 40 }, (_, number) => `Cœur, sœur, vœu et œuvre ${number}`)
    const asked = jest.spyOn(newsroom.payload.db, 'queryDrafts')
    const { tags } = await newsroom.draftBy('colleague', { tags: [...typed, ...unknown] })
    const questions = asked.mock.calls.filter(([{ select }]) => JSON.stringify(select) === '{"version":{"tags":true}}')
    asked.mockRestore()
    expect(tags).toEqual([...known, ...unknown])
    expect(questions).toHaveLength(1)
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
    ['pages', (text: string) => ({ title: text }), ['title']],
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

  test.each([
    ['categories', 'title', (title: string) => ({ title })],
    ['users', 'name', (name: string, number: number) => ({ name, email: `trie-${number}@exemple.fr`, role: 'writer' })],
  ] as const)('of %s, whose names are few, is that of a French dictionary too', async (collection, field, bodyWith) => {
    const sorted = ['2 roues', '3 ans', 'à part', 'Abri', 'Écoles', 'edition', 'Œil', 'offres', 'Zèle']
    const ids = []
    for (const [number, name] of sorted.toReversed().entries()) {
      const { status, json } = await make('admin', collection, bodyWith(name, number))
      expect([name, status]).toEqual([name, 201])
      ids.push(json.doc?.id)
    }
    for (const [sort, expected] of [
      [field, sorted],
      [`-${field}`, sorted.toReversed()],
    ] as const) {
      const query = `where[id][in]=${ids}&sort=${sort}`
      expect([sort, titlesOf(await newsroom.as('admin', `/${collection}?${query}`))]).toEqual([sort, expected])
    }
  })

  test('of files is that of their names, also where they are a cover', async () => {
    for (const name of ['plan-10.png', 'plan-9.png', 'plan-2.png', 'plan.png']) {
      const { id, filename } = await newsroom.pictureBy('editor', {})
      // As a file of that name would come.
      await newsroom.payload.db.updateOne({ collection: 'media', id, data: { filename: name } })
      expect(filename).not.toBe(name)
      await newsroom.draftBy('editor', { title: `Avec ${name}`, cover: id, tags: ['couverture'] })
    }
    const sorted = ['plan-2.png', 'plan-9.png', 'plan-10.png', 'plan.png']
    for (const [sort, expected] of [
      ['filename', sorted],
      ['-filename', sorted.toReversed()],
    ] as const) {
      const { json } = await newsroom.as('editor', `/media?where[filename][contains]=plan&sort=${sort}`)
      expect([sort, json.docs?.map(({ filename }) => filename)]).toEqual([sort, expected])
      expect(JSON.stringify(json)).not.toContain('SortKey')
    }
    for (const sort of ['cover', 'cover.filename']) {
      const answer = await newsroom.as('editor', `/articles?draft=true&where[tags][in]=couverture&sort=${sort}`)
      expect([sort, titlesOf(answer)]).toEqual([sort, sorted.map((name) => `Avec ${name}`)])
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

  test('of versions by a relation is that of the names, page after page', async () => {
    const names = ['abri', 'Élodie', 'Œuvre', 'Zoé']
    const ids: Record<string, unknown> = {}
    for (const name of ['Zoé', 'Œuvre', 'abri', 'Élodie']) {
      const picture = (await newsroom.pictureBy('editor', {})).id
      await newsroom.payload.db.updateOne({ collection: 'media', id: picture, data: { caption: name } })
      const title = `Rubrique ${name}`
      const category = (await make('editor', 'categories', { title })).json.doc?.id
      ids[name] = (await newsroom.draftBy('editor', { title: name, category, cover: picture })).id
    }
    ids.none = (await newsroom.draftBy('editor', { title: 'sans', category: null })).id
    const sorted = async (sort: string, page: number) => {
      const query = `where[parent][in]=${Object.values(ids)}&sort=${sort}&limit=2&page=${page}&depth=0`
      const { json } = await newsroom.as('editor', `/articles/versions?${query}`)
      expect(json).toMatchObject({ totalDocs: 5, totalPages: 3, page, limit: 2 })
      return (json.docs ?? []).map(({ version }) => (version as { title: string }).title)
    }
    for (const [sort, expected] of [
      ['version.category', ['sans', ...names]],
      ['-version.category', [...names.toReversed(), 'sans']],
      ['version.category.title', ['sans', ...names]],
      ['-version.category.slug', ['Zoé', 'Œuvre', 'Élodie', 'abri', 'sans']],
      ['version.category.id', ['sans', 'Zoé', 'Œuvre', 'abri', 'Élodie']],
      ['version.cover.caption', ['sans', ...names]],
      ['version.createdBy.name,version.title', [...names.slice(0, 2), 'Œuvre', 'sans', 'Zoé']],
    ] as const) {
      const pages = [...(await sorted(sort, 1)), ...(await sorted(sort, 2)), ...(await sorted(sort, 3))]
      expect([sort, pages]).toEqual([sort, expected])
    }
  })

  test.each([
    ['articles', 'authors'],
    ['articles', '-authors.name'],
    ['articles', 'title,tags'],
    ['articles/versions', '-version.authors.name'],
    ['articles/versions', 'version.tags'],
    ['redirects', 'to.reference'],
  ])('of %s by %s, which has no single value, is refused in a sentence', async (door, sort) => {
    const { status, json } = await newsroom.as('admin', `/${door}?sort=${sort}`)
    const path = sort.split(',').at(-1)?.replace('-', '')
    expect([status, json.errors?.[0]?.message]).toEqual([
      400,
      `« sort » ne peut pas trier par ${path}, qui n’a pas une valeur simple.`,
    ])
  })

  test('by several values, which the admin may have kept from an earlier day, is the usual one', async () => {
    const one = (await make('admin', 'people', { name: 'Ève' })).json.doc?.id
    const two = (await make('admin', 'people', { name: 'Adam' })).json.doc?.id
    for (const authors of [[one, two], [two], [one]]) await newsroom.draftBy('editor', { authors, tags: ['signé'] })
    const where = { tags: { in: ['signé'] } }
    const list = async (sort: string, page: number) =>
      (await newsroom.payload.find({ collection: 'articles', draft: true, where, sort, limit: 2, page, depth: 0 })).docs
    const pages = [...(await list('authors', 1)), ...(await list('authors', 2))].map(({ id }) => id)
    const usual = [...(await list('-createdAt', 1)), ...(await list('-createdAt', 2))].map(({ id }) => id)
    expect(pages).toEqual(usual)
    expect(new Set(pages).size).toBe(3)
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
  for (let times = 0; times < 2; times += 1) await migrateWith(payload, '20261129_153000_tidy_texts')
  const { docs } = await payload.db.queryDrafts({ collection: 'articles', where: { parent: { equals: id } }, limit: 1 })
  expect(docs[0]).toMatchObject({
    title: 'Été à Brest',
    titleSortKey: sortKey('Été à Brest'),
    excerptSortKey: sortKey('Un chapô.'),
    tags: ['Zoé'],
    body: bodyOf('Forêt'),
  })
})

test('files that were there before have a key after the migration', async () => {
  const { payload } = newsroom
  const { id, filename } = await newsroom.pictureBy('writer', {})
  const media = mongodb(payload.db)?.collections.media
  if (media) await media.collection.updateOne({ _id: id as never }, { $unset: { filenameSortKey: '' } })
  // The migration adds the column.
  else await sqlite(payload.db).run(sql`ALTER TABLE media DROP COLUMN filename_sort_key`)
  await migrateWith(payload, '20261129_201000_file_sort_keys')
  const row = await payload.db.findOne({ collection: 'media', where: { id: { equals: id } } })
  expect(row).toMatchObject({ filename, filenameSortKey: sortKey(filename) })
})

test('keywords that stood in several spellings have the oldest one after the migration, and each once', async () => {
  const { payload } = newsroom
  const first = await newsroom.publishedBy('editor', { tags: ['a1', 'a2', 'a3'] })
  const second = await newsroom.publishedBy('editor', { tags: ['b1', 'b2', 'b3', 'b4'] })
  const draft = await newsroom.draftBy('writer', { tags: ['c1', 'c2'] })
  const old: Record<string, string> = {
    ...{ a1: 'Économie', a2: 'Pêche', a3: 'économie' },
    ...{ b1: 'Autre', b2: 'ECONOMIE', b3: 'pêche', b4: 'Économie' },
    ...{ c1: 'economie ', c2: 'PÊCHE' },
  }
  for (const [tag, spelled] of Object.entries(old)) await respell(payload.db, tag, spelled)
  const { docs: before } = await payload.findVersions({ collection: 'articles', limit: 0, sort: 'id', depth: 0 })
  for (let times = 0; times < 2; times += 1) {
    await migrateWith(payload, '20261129_202000_merged_tags')
    expect((await newsroom.row(first.id))?.tags).toEqual(['Économie', 'Pêche'])
    expect((await newsroom.row(second.id))?.tags).toEqual(['Autre', 'Économie', 'Pêche'])
    for (const [{ id }, tags] of [
      [first, ['Économie', 'Pêche']],
      [second, ['Autre', 'Économie', 'Pêche']],
      [draft, ['Économie', 'Pêche']],
    ] as const) {
      expect((await newsroom.as('editor', `/articles/${id}?draft=true&depth=0`)).json.tags).toEqual(tags)
    }
  }
  const { docs: after } = await payload.findVersions({ collection: 'articles', limit: 0, sort: 'id', depth: 0 })
  const others = (docs: typeof before) => docs.filter(({ latest }) => !latest)
  expect(others(after)).toEqual(others(before))
  expect(others(after).length).toBeGreaterThan(0)
})

test('keywords from before they had an address get one with the migration, in texts, versions and files', async () => {
  const { payload } = newsroom
  const { id } = await newsroom.publishedBy('editor', { tags: ['Avant E.S.S.', 'avant-hier', '★'] })
  const slugs = ['avant-ess', 'avant-hier']
  const stored = async () => [
    (await newsroom.row(id))?.tagSlugs,
    (await newsroom.as('editor', `/articles/${id}?draft=true&depth=0`)).json.tagSlugs,
  ]
  expect(await stored()).toEqual([slugs, slugs])
  await forgetSlugs(payload.db)
  for (let times = 0; times < 2; times += 1) {
    await migrateWith(payload, '20261201_031146_tag_slugs')
    expect(await stored()).toEqual([slugs, slugs])
  }
})

test('signatures from before they said who signs have it from their names after the migration', async () => {
  const { payload } = newsroom
  const made = async (name: string) => (await payload.create({ collection: 'people', data: { name } })).id
  const ids = [await made('L’équipe de Quimper'), await made('Katell Pennec')]
  const people = mongodb(payload.db)?.collections.people
  if (people) await people.collection.updateMany({}, { $unset: { kind: '' } })
  // The migration adds the column.
  else await sqlite(payload.db).run(sql`ALTER TABLE people DROP COLUMN kind`)
  await migrateWith(payload, '20261201_134440_signature_kind')
  const kinds = ids.map(async (id) => (await payload.findByID({ collection: 'people', id })).kind)
  expect(await Promise.all(kinds)).toEqual(['organization', 'person'])
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

/** Writes a keyword, wherever it stands, as the site did before keywords took the spelling that is known. */
async function respell(db: Db, tag: string, spelled: string) {
  const models = mongodb(db)
  if (!models) {
    await sqlite(db).run(sql`UPDATE articles_texts SET text = ${spelled} WHERE text = ${tag}`)
    await sqlite(db).run(sql`UPDATE _articles_v_texts SET text = ${spelled} WHERE text = ${tag}`)
    return
  }
  for (const [model, path] of [
    [models.collections.articles, 'tags'],
    [models.versions.articles, 'version.tags'],
  ] as const) {
    for (const found of (await model?.collection.find({ [path]: tag }).toArray()) ?? []) {
      const tags = (found.version ?? found).tags.map((one: string) => (one === tag ? spelled : one))
      await model?.collection.updateOne({ _id: found._id }, { $set: { [path]: tags } })
    }
  }
}

/** Leaves documents as they were before keywords had addresses. */
async function forgetSlugs(db: Db) {
  const { collections, versions } = mongodb(db) ?? {}
  if (collections && versions) {
    await collections.articles?.collection.updateMany({}, { $unset: { tagSlugs: '' } })
    await versions.articles?.collection.updateMany({}, { $unset: { 'version.tagSlugs': '' } })
    return
  }
  await sqlite(db).run(sql`DELETE FROM articles_texts WHERE path = 'tagSlugs'`)
  await sqlite(db).run(sql`DELETE FROM _articles_v_texts WHERE path = 'version.tagSlugs'`)
}

async function migrateWith(payload: Newsroom['payload'], name: string) {
  const folder = mongodb(payload.db) ? 'mongodb' : 'sqlite'
  const { up } = await import(`@/payload/migrations/${folder}/${name}`)
  await up({ payload, db: sqlite(payload.db), req: {} } as never)
}
