import type { Payload } from 'payload'
import { paragraph, richText } from '@/payload/editorial/lexical'
import { samplePdf } from '@/payload/scripts/seed/sample-pdf'
import { openTestPayload, type TestPayload } from '../support/payload'

let site: TestPayload
let payload: Payload
let seedIfEmpty: () => Promise<{ seeded: boolean; articles: number }>
let removeSamples: () => Promise<{ articles: number; media: number }>

beforeAll(async () => {
  site = await openTestPayload()
  payload = site.payload
  const seed = await import('@/payload/scripts/seed/seed')
  const samples = await import('@/payload/scripts/samples')
  seedIfEmpty = () => seed.seedIfEmpty(payload)
  removeSamples = () => samples.removeSamples(payload)
})
afterAll(() => site.close())

// The tests run in order on one database, from its first start to the removal of its samples.
describe('the first visit', () => {
  test('is not left half empty by a start that was killed', async () => {
    const restore = failAtArticle(4)
    await expect(seedIfEmpty()).rejects.toThrow('killed')
    restore()
    expect(await published()).toHaveLength(3)

    expect(await seedIfEmpty()).toEqual({ seeded: true, articles: 9 })
    expect(await published()).toHaveLength(9)
    expect((await payload.count({ collection: 'categories', where: {} })).totalDocs).toBe(5)
    expect((await payload.count({ collection: 'media', where: {} })).totalDocs).toBe(9)
    expect((await payload.count({ collection: 'people', where: {} })).totalDocs).toBe(1)
  })

  test('shows the article on the ESS, signed, in its dossier, at the head of the home page', async () => {
    const { lead, dossier, navigation } = await payload.findGlobal({ slug: 'site', depth: 2, overrideAccess: false })
    expect(navigation?.map(({ label }) => label)).toEqual([
      'Coopération',
      'Métiers',
      'Établissements',
      'Territoire',
      'Repères',
    ])
    expect(dossier).toMatchObject({ title: 'Mois de l’ESS', slug: 'mois-de-l-ess' })
    expect(lead).toMatchObject({ slug: 'economie-sociale-et-solidaire' })
    const ess = (await published()).find(({ slug }) => slug === 'economie-sociale-et-solidaire')
    expect(
      await payload.findByID({ collection: 'articles', id: ess?.id ?? '', depth: 1, overrideAccess: false }),
    ).toMatchObject({
      publishedAt: '2025-11-06T08:00:00.000Z',
      sample: false,
      category: { title: 'Coopération' },
      dossier: { title: 'Mois de l’ESS' },
      authors: [{ name: 'La rédaction de Skorann' }],
    })
  })

  test('marks every other article as an example', async () => {
    const articles = await published()
    expect(articles.filter(({ sample }) => !sample).map(({ slug }) => slug)).toEqual(['economie-sociale-et-solidaire'])
  })

  test('has the pages of the foot of a site, published, each linked below every page', async () => {
    const { docs } = await payload.find({
      collection: 'pages',
      overrideAccess: false,
      where: { role: { exists: true } },
    })
    expect(docs.map(({ role }) => role).sort()).toEqual(['accessibility', 'contact', 'legal', 'privacy'])
    const { footer } = await payload.findGlobal({ slug: 'site', overrideAccess: false })
    const linked = footer?.flatMap(({ links }) => (links ?? []).map(({ url }) => url)) ?? []
    expect(docs.map(({ slug }) => `/${slug}`).filter((address) => !linked.includes(address))).toEqual([])
  })

  test('is made once: another start changes nothing', async () => {
    await payload.update({
      collection: 'categories',
      where: { slug: { equals: 'metiers' } },
      data: { title: 'Métiers du soin' },
    })
    expect(await seedIfEmpty()).toEqual({ seeded: false, articles: 0 })
    expect(await published()).toHaveLength(9)
  })
})

describe('a site that was there before its foot pages', () => {
  let addFootPages: () => Promise<void>
  const ofRole = async () => {
    const { docs } = await payload.find({ collection: 'pages', draft: true, where: { role: { exists: true } } })
    return docs.map(({ role, _status }) => `${role} ${_status}`).sort()
  }
  beforeAll(async () => {
    const foot = await import('@/payload/scripts/seed/foot-pages')
    addFootPages = () => foot.addFootPages(payload, 'draft')
    await payload.delete({ collection: 'pages', where: { role: { exists: true } } })
    await payload.create({
      collection: 'pages',
      data: {
        title: 'Nous écrire',
        slug: 'nous-ecrire',
        body: richText(paragraph('Au bureau')),
        role: 'contact',
        _status: 'published',
      },
    })
    await foot.forgetFootPages(payload)
  })

  test('gets those that it lacks as drafts, which nobody reads before its staff did', async () => {
    await addFootPages()
    expect(await ofRole()).toEqual(['accessibility draft', 'contact published', 'legal draft', 'privacy draft'])
  })

  test('gets them once: one that was deleted stays so', async () => {
    await payload.delete({ collection: 'pages', where: { role: { equals: 'privacy' } } })
    await addFootPages()
    expect(await ofRole()).toEqual(['accessibility draft', 'contact published', 'legal draft'])
  })
})

describe('npm run samples:remove', () => {
  test('removes the examples, those in the trash too, and keeps articles of staff that use their files', async () => {
    const [first] = await published()
    const picture = await fileNamed('exemple-metiers.png')
    const draft = await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Un brouillon de la rédaction', cover: picture?.id },
    })
    await payload.update({ collection: 'articles', id: first?.id ?? '', data: { deletedAt: new Date().toISOString() } })

    expect(await removeSamples()).toEqual({ articles: 8, media: 7 })

    expect((await published()).map(({ slug }) => slug)).toEqual(['economie-sociale-et-solidaire'])
    expect(await fileNamed('exemple-metiers.png')).toBeDefined()
    expect((await payload.count({ collection: 'categories', where: {} })).totalDocs).toBe(5)
    expect((await payload.count({ collection: 'dossiers', where: {} })).totalDocs).toBe(1)
    await payload.delete({ collection: 'articles', id: draft.id })
  })

  test('keeps a file that only a publication to come shows', async () => {
    const picture = await fileNamed('exemple-metiers.png')
    const at = '2031-12-03T07:00:00.000Z'
    const { id } = await payload.create({
      collection: 'schedules',
      data: {
        action: 'publish',
        at,
        state: 'waiting',
        documentCollection: 'articles',
        documentId: 'none',
        revision: 1,
        text: { title: 'À paraître', cover: picture?.id },
        tries: 0,
        nextTryAt: at,
      },
    })
    expect(await removeSamples()).toEqual({ articles: 0, media: 0 })
    await payload.delete({ collection: 'schedules', id })
  })

  test('removes a file as soon as nothing shows it, and then finds nothing more to remove', async () => {
    expect(await removeSamples()).toEqual({ articles: 0, media: 1 })
    expect(await removeSamples()).toEqual({ articles: 0, media: 0 })
  })

  test('leaves a file that somebody of the staff sent under the same name', async () => {
    const editor = await payload.create({
      collection: 'users',
      data: { email: 'redac@exemple.fr', password: 'un mot de passe long', name: 'Rédac', role: 'editor' },
    })
    const data = samplePdf()
    await payload.create({
      collection: 'media',
      data: {},
      file: { data, mimetype: 'application/pdf', name: 'exemple-fiche-d-accueil.pdf', size: data.length },
      user: { ...editor, collection: 'users' },
    })
    expect(await removeSamples()).toEqual({ articles: 0, media: 0 })
  })

  test('does not make the examples come back at the next start', async () => {
    expect(await seedIfEmpty()).toEqual({ seeded: false, articles: 0 })
  })
})

/** Returns the titles that a visitor can read, newest first. */
async function published() {
  const where = { _status: { equals: 'published' } }
  const { docs } = await payload.find({
    collection: 'articles',
    overrideAccess: false,
    where,
    sort: '-publishedAt',
    depth: 0,
  })
  return docs
}

async function fileNamed(filename: string) {
  const { docs } = await payload.find({ collection: 'media', where: { filename: { equals: filename } } })
  return docs[0]
}

/** Makes the seed fail while it writes its nth article. Returns a function that restores Payload. */
function failAtArticle(nth: number): () => void {
  const { create } = payload
  let articles = 0
  const failing: typeof create = (options) => {
    if (options.collection === 'articles') articles += 1
    return articles === nth ? Promise.reject(new Error('killed')) : create(options)
  }
  payload.create = failing
  return () => {
    payload.create = create
  }
}
