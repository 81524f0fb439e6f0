import { isDeepStrictEqual } from 'node:util'
import sharp from 'sharp'
import { bodyOf, complete, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import { openPublicPages, type SeenPage, see } from '../support/public-pages'
import { openRestAnswers, type RestAnswers } from '../support/rest-answers'

/*
 * Each event, by each kind of request, against each kind of page, and of question that visitors ask REST. The oracle needs no list of expected changes: every
 * page is read before and after, and the pages that differ must be exactly those that the event had rendered anew.
 */

let newsroom: Newsroom
let page: (path: string) => Promise<unknown>
let paths: string[]
let stopSearch: () => Promise<void>
/** Every page, as it was after the last event. */
let seen: SeenPage[]
const articles: Record<string, Doc> = {}
const ids: Record<string, string> = {}
let answers: RestAnswers
let questions: string[]
/** By question, as it was answered last. */
const answered = new Map<string, unknown>()

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await openPublicPages()
  await fill()
  // « À lire aussi » shows the nearest articles once the search is ready.
  const search = await import('@/payload/search/site-index')
  await search.prepareSearch(newsroom.payload)
  stopSearch = search.stopSearch
  seen = await see(paths, page)
  answers = openRestAnswers(newsroom)
  questions = questionsOfVisitors()
  for (const question of questions) answered.set(question, withoutBlockIds((await answers.answer(question)).text))
})
afterAll(async () => {
  await stopSearch()
  await newsroom.close()
})

async function create(collection: string, data: Record<string, unknown>): Promise<Doc> {
  return (await newsroom.payload.create({ collection: collection as never, data: data as never })) as unknown as Doc
}

const day = (number: number) => new Date(Date.UTC(2025, 0, number, 9)).toISOString()

const linkTo = (doc: Doc, relationTo = 'articles') => {
  const body = bodyOf('Un texte.')
  const link = {
    type: 'link',
    version: 3,
    format: '',
    indent: 0,
    direction: 'ltr',
    fields: { linkType: 'internal', doc: { relationTo, value: doc.id }, newTab: false },
    children: [{ type: 'text', version: 1, text: 'lire', format: 0, mode: 'normal', style: '', detail: 0 }],
  }
  body.root.children[0] = { ...body.root.children[0], children: [link] } as never
  return body
}

/** Twenty articles: two categories, a dossier, two signatures, pictures, links, so that each page shows some of them. */
async function fill() {
  ids.metiers = newsroom.category
  ids.cooperation = (await create('categories', { title: 'Coopération' })).id
  ids.empty = (await create('categories', { title: 'Vide' })).id
  ids.dossier = (await create('dossiers', { title: 'Mois de l’ESS' })).id
  ids.other = (await create('dossiers', { title: 'Autre dossier' })).id
  ids.author = (await create('people', { name: 'Nolwenn' })).id
  ids.colleague = (await create('people', { name: 'Erwan' })).id
  ids.picture = (await newsroom.pictureBy('admin')).id
  ids.portrait = (await newsroom.pictureBy('admin')).id
  for (let number = 1; number <= 20; number += 1) {
    articles[number] = await create('articles', {
      ...complete(number % 3 === 0 ? ids.cooperation : newsroom.category),
      title: `Article ${number}`,
      publishedAt: day(number),
      authors: number % 5 === 0 ? [ids.author] : [],
      tags: [...(number % 2 === 0 ? ['Emploi'] : []), ...(number === 9 ? ['E.S.S.', 'Rare'] : [])],
      ...(number === 4 && { cover: ids.picture }),
      ...(number >= 8 && number <= 14 && number % 2 === 0 && { dossier: ids.dossier }),
      _status: 'published',
    })
  }
  const linking = { ...complete(newsroom.category), title: 'Qui renvoie', body: linkTo(articles[2] as Doc) }
  articles.linking = await create('articles', { ...linking, publishedAt: day(1), _status: 'published' })
  articles.explained = await create('articles', {
    ...complete(newsroom.category),
    title: 'Avec des sigles',
    body: bodyOf('Une Scop et l’ESS. Un Cap.'),
    publishedAt: day(1),
    _status: 'published',
  })
  ids.figure = await figureOf('12')
  ids.unused = await figureOf('99')
  articles.counting = await create('articles', {
    ...complete(newsroom.category),
    title: 'Qui compte',
    body: bodyOf('Un texte.', { blockType: 'keyFigures', items: [{ figure: ids.figure }] }),
    publishedAt: day(21),
    _status: 'published',
  })
  const about = { title: 'À propos', body: linkTo(articles[2] as Doc), _status: 'published' }
  articles.about = await create('pages', about)
  await newsroom.payload.updateGlobal({
    slug: 'site',
    data: { name: 'Skorann', lead: articles[18]?.id, dossier: ids.dossier },
  })
  const of = (base: string, pages: number) => [
    base,
    ...Array.from({ length: pages - 1 }, (_, index) => `${base}/page/${index + 2}`),
  ]
  paths = [
    '/',
    ...of('/blog', 4),
    ...of('/blog/categorie/metiers', 3),
    ...of('/blog/categorie/cooperation', 2),
    '/blog/categorie/vide',
    ...of('/blog/dossier/mois-de-l-ess', 2),
    '/blog/dossier/autre-dossier',
    '/blog/auteur/nolwenn',
    '/blog/auteur/erwan',
    ...of('/blog/mot-cle/emploi', 2),
    '/blog/mot-cle/ess',
    '/blog/mot-cle/rare',
    '/blog/archives',
    '/plan-du-site',
    '/glossaire',
    ...of('/blog/2025/01', 3),
    '/blog/2020/01',
    ...[2, 3, 6, 8, 12, 13, 14, 17, 18, 19, 20].map((number) => `/blog/article-${number}`),
    '/blog/qui-renvoie',
    '/blog/qui-compte',
    '/blog/avec-des-sigles',
    '/blog/article-4/opengraph-image',
    '/a-propos',
    '/blog/flux.xml',
    '/blog/categorie/cooperation/flux.xml',
    '/blog/dossier/mois-de-l-ess/flux.xml',
    '/blog/auteur/nolwenn/flux.xml',
    '/blog/auteur/erwan/flux.xml',
    '/blog/mot-cle/emploi/flux.xml',
    '/blog/mot-cle/ess/flux.xml',
    '/suivre',
    '/sitemap.xml',
    // Where nothing is yet.
    '/blog/mot-cle/tout-neuf',
    '/blog/mot-cle/tout-neuf/flux.xml',
    '/blog/2019/12',
    '/blog/nouveau',
    '/blog/renomme',
    '/blog/categorie/rebaptisee',
    '/nouvelle-page',
    '/ancienne-adresse',
  ]
}

type As = 'admin' | 'editor'
const rest = async (path: string, method: 'POST' | 'PATCH' | 'DELETE', body?: object, who: As = 'admin') => {
  const { status, json } = await newsroom.as(who, path, { method, ...(body && { body }) })
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`)
  return json
}
const article = (name: string | number) => `/articles/${articles[name]?.id}`
const patch = (name: string | number, body: object, query = '') => rest(article(name) + query, 'PATCH', body)
const patchSeveral = (names: number[], body: object) =>
  rest(`/articles?where[id][in]=${names.map((name) => articles[name]?.id).join(',')}`, 'PATCH', body)
const publish = (name: string | number, body: object = {}) => patch(name, { ...body, _status: 'published' })
const autosave = (name: string | number, body: object) => patch(name, body, '?draft=true&autosave=true')
const newArticle = async (name: string, data: object) => {
  const { doc } = await rest('/articles', 'POST', { ...complete(newsroom.category), ...data })
  articles[name] = doc as Doc
}

/** Events, and whether a visitor may see a change. They follow each other on one database. */
const EVENTS: [string, () => Promise<unknown>, 'seen' | 'unseen'][] = [
  ['a draft is created', () => newArticle('new', { title: 'Nouveau' }), 'unseen'],
  ['a draft is autosaved', () => autosave('new', { title: 'Nouveau', tags: ['essai'] }), 'unseen'],
  ['it is published today, at an address that answered 404', () => publish('new'), 'seen'],
  ['it is published again as it is', () => publish('new'), 'unseen'],
  [
    'an old article is published in the middle of the list',
    () => newArticle('middle', { title: 'Au milieu', publishedAt: day(10), _status: 'published' }),
    'seen',
  ],
  [
    'an article older than all others is published in the other category, in the dossier, with a signature',
    () =>
      newArticle('oldest', {
        title: 'Le plus ancien',
        category: ids.cooperation,
        dossier: ids.dossier,
        authors: [ids.colleague],
        publishedAt: '2020-01-01T09:00:00.000Z',
        _status: 'published',
      }),
    'seen',
  ],
  ['a published article is autosaved', () => autosave(12, { title: 'Brouillon secret', slug: 'renomme' }), 'unseen'],
  [
    'a field is written beside the pending draft',
    async () => {
      const { status } = await newsroom.as('admin', article(12), { method: 'PATCH', body: { excerpt: 'Autre' } })
      expect(status).toBe(400)
    },
    'unseen',
  ],
  ['the pending draft, renamed by autosave, is published', () => publish(12), 'seen'],
  ['it is renamed back', () => publish(12, { slug: 'article-12' }), 'seen'],
  ['a title is corrected', () => publish(19, { title: 'Article dix-neuf' }), 'seen'],
  ['the text of a far article is corrected', () => publish(3, { body: bodyOf('Un autre texte.') }), 'seen'],
  ['an article of the home page’s lead is corrected', () => publish(18, { excerpt: 'Un autre chapô.' }), 'seen'],
  ['an article changes category', () => publish(16, { category: ids.cooperation }), 'seen'],
  ['an article enters a dossier', () => publish(17, { dossier: ids.other }), 'seen'],
  ['an article leaves its dossier', () => publish(10, { dossier: null }), 'seen'],
  ['an article enters the dossier again', () => publish(10, { dossier: ids.dossier }), 'seen'],
  ['the next one of a dossier is named otherwise', () => publish(10, { title: 'Dix' }), 'seen'],
  ['an article leaves its dossier once more', () => publish(10, { dossier: null }), 'seen'],
  ['an article is signed by two people', () => publish(14, { authors: [ids.author, ids.colleague] }), 'seen'],
  ['a signature is taken away', () => publish(15, { authors: [] }), 'seen'],
  ['an article has one more keyword, that no other has', () => publish(14, { tags: ['Emploi', 'Tout neuf'] }), 'seen'],
  ['it loses that keyword', () => publish(14, { tags: ['Emploi'] }), 'seen'],
  ['the only article with a keyword spells it otherwise', () => publish(9, { tags: ['ESS', 'Rare'] }), 'seen'],
  ['the keywords of an article change their order', () => publish(9, { tags: ['Rare', 'ESS'] }), 'seen'],
  [
    'an article is dated back to a month that had none',
    () => publish(11, { publishedAt: '2019-12-31T22:30:00.000Z' }),
    'seen',
  ],
  ['by an hour, to the next month in Paris', () => publish(11, { publishedAt: '2019-12-31T23:30:00.000Z' }), 'seen'],
  ['it is dated as before', () => publish(11, { publishedAt: day(11) }), 'seen'],
  ['an article is marked as an example', () => publish(17, { sample: true }), 'seen'],
  ['it is no example any more', () => publish(17, { sample: false }), 'seen'],
  ['an article is dated otherwise', () => publish(20, { publishedAt: day(5) }), 'seen'],
  ['a linked article is withdrawn', () => patch(2, { _status: 'draft' }), 'seen'],
  ['what is withdrawn is written on', () => patch(2, { title: 'Retouché' }, '?draft=true'), 'unseen'],
  ['what was withdrawn comes back at another address', () => publish(2, { slug: 'renomme' }), 'seen'],
  ['an article is put in the trash', () => patch(6, { deletedAt: new Date().toISOString() }), 'seen'],
  ['it comes out of the trash, as a draft', () => patch(6, { deletedAt: null }, '?trash=true'), 'unseen'],
  ['it is published once more', () => publish(6), 'seen'],
  ['the lead is withdrawn', () => patch(18, { _status: 'draft' }), 'seen'],
  ['the lead comes back', () => publish(18), 'seen'],
  [
    'several articles are edited at once',
    () => patchSeveral([11, 13], { excerpt: 'Un chapô pour deux.', _status: 'published' }),
    'seen',
  ],
  [
    'an earlier version is restored',
    async () => {
      const { docs } = await newsroom.payload.findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: articles[19]?.id } }, { 'version.title': { equals: 'Article 19' } }] },
      })
      await rest(`/articles/versions/${docs[0]?.id}`, 'POST', {})
    },
    'unseen',
  ],
  ['the restored version is published', () => publish(19), 'seen'],
  [
    'a script corrects an article',
    () =>
      newsroom.payload.update({
        collection: 'articles',
        id: String(articles[9]?.id),
        data: { title: 'Écrit par un script', _status: 'published' },
      }),
    'seen',
  ],
  ['an article is deleted for good', () => rest(article(7), 'DELETE'), 'seen'],
  ['neighbours are withdrawn at once', () => patchSeveral([12, 13, 14], { _status: 'draft' }), 'seen'],
  ['they come back at once', () => patchSeveral([12, 13, 14], { _status: 'published' }), 'seen'],
  [
    'neighbours are put in the trash at once',
    () => patchSeveral([4, 5], { deletedAt: new Date().toISOString() }),
    'seen',
  ],
  ['an article is duplicated', () => rest(`${article(19)}/duplicate`, 'POST', {}), 'unseen'],
  [
    'two articles swap their addresses',
    async () => {
      await publish(12, { slug: 'entre-deux' })
      await publish(13, { slug: 'article-12' })
      await publish(12, { slug: 'article-13' })
    },
    'seen',
  ],
  [
    'pictures are put into a text',
    () => {
      const figure = { blockType: 'figure', image: ids.picture }
      const gallery = { blockType: 'gallery', images: [{ image: ids.portrait }, { image: ids.picture }] }
      return publish(14, { body: bodyOf('Un texte.', figure, gallery), meta: { image: ids.portrait } })
    },
    'seen',
  ],
  [
    'several pictures are described otherwise at once',
    () => rest(`/media?where[id][in]=${ids.picture},${ids.portrait}`, 'PATCH', { alt: 'Une salle claire' }),
    'seen',
  ],
  ['a category is presented otherwise', () => patchDoc('categories', 'cooperation', { description: 'Oui.' }), 'seen'],
  ['a category has another mark', () => patchDoc('categories', 'metiers', { mark: 'territoire' }), 'seen'],
  ['a category is saved as it is', () => patchDoc('categories', 'cooperation', { description: 'Oui.' }), 'unseen'],
  ['a category has a new title', () => patchDoc('categories', 'empty', { title: 'Presque vide' }), 'seen'],
  ['a category has a new address', () => patchDoc('categories', 'cooperation', { slug: 'rebaptisee' }), 'seen'],
  ['a category is created', async () => (ids.young = (await create('categories', { title: 'Jeune' })).id), 'seen'],
  ['a category is deleted', () => rest(`/categories/${ids.young}`, 'DELETE'), 'seen'],
  ['a dossier has a cover', () => patchDoc('dossiers', 'dossier', { cover: ids.picture }), 'seen'],
  ['a dossier has a new title', () => patchDoc('dossiers', 'dossier', { title: 'Novembre' }), 'seen'],
  ['a dossier has a new address', () => patchDoc('dossiers', 'other', { slug: 'tout-autre' }), 'seen'],
  ['a signature is presented otherwise', () => patchDoc('people', 'author', { role: 'Journaliste' }), 'seen'],
  ['a signature has a portrait', () => patchDoc('people', 'author', { photo: ids.portrait }), 'seen'],
  ['a signature has a new address', () => patchDoc('people', 'colleague', { slug: 'erwan-le-gall' }), 'seen'],
  ['a portrait is described otherwise', () => patchDoc('media', 'portrait', { alt: 'Nolwenn, de face' }), 'seen'],
  ['a picture has another focal point', () => patchDoc('media', 'picture', { focalX: 20, focalY: 30 }), 'seen'],
  ['a picture is described otherwise', () => patchDoc('media', 'picture', { alt: 'Une grande salle' }), 'seen'],
  ['a picture is replaced by another file', () => replacePicture(), 'seen'],
  ['a figure is corrected', () => patchDoc('figures', 'figure', { value: '13' }), 'seen'],
  ['a figure is verified', () => rest(`/figures/${ids.figure}/verified`, 'POST', {}), 'seen'],
  ['a figure is looked after by somebody else', () => patchDoc('figures', 'figure', { owner: null }), 'unseen'],
  ['a figure is to be verified later', () => patchDoc('figures', 'figure', { recheckOn: day(9) }), 'unseen'],
  ['a figure that nothing shows is corrected', () => patchDoc('figures', 'unused', { value: '98' }), 'unseen'],
  ['that figure is deleted', () => rest(`/figures/${ids.unused}`, 'DELETE'), 'unseen'],
  ['a first acronym is explained', async () => (ids.ess = await explain('ESS', 'économie sociale')), 'seen'],
  ['a second one, that no text has', async () => (ids.mas = await explain('MAS', 'maison d’accueil')), 'seen'],
  [
    'a third one, that a text writes in small letters',
    async () => (ids.scop = await explain('Scop', 'société')),
    'seen',
  ],
  ['a fourth one, that a text has as a plain word', async () => (ids.cap = await explain('CAP', 'certificat')), 'seen'],
  ['an acronym is explained otherwise', () => patchDoc('glossary', 'ess', { long: 'économie solidaire' }), 'seen'],
  ['an acronym has a definition', () => patchDoc('glossary', 'ess', { definition: 'Une loi.' }), 'seen'],
  ['an acronym is written otherwise', () => patchDoc('glossary', 'ess', { short: 'E.S.S.' }), 'seen'],
  ['an acronym is saved as it is', () => patchDoc('glossary', 'ess', { short: 'E.S.S.' }), 'unseen'],
  ['an acronym becomes one that no text has', () => patchDoc('glossary', 'scop', { short: 'HCR' }), 'seen'],
  ['three are deleted', async () => void (await Promise.all(['mas', 'scop', 'cap'].map(forget))), 'seen'],
  ['the last one is deleted', () => forget('ess'), 'seen'],
  ['a page is renamed', () => rest(`/pages/${articles.about?.id}`, 'PATCH', renamedPage), 'seen'],
  ['a page is withdrawn', () => rest(`/pages/${articles.about?.id}`, 'PATCH', { _status: 'draft' }), 'seen'],
  ['a page comes back', () => rest(`/pages/${articles.about?.id}`, 'PATCH', { _status: 'published' }), 'seen'],
  ['a redirect is made', async () => (ids.redirect = await redirectTo('/blog')), 'seen'],
  [
    'a redirect leads elsewhere',
    () => rest(`/redirects/${ids.redirect}`, 'PATCH', { to: { type: 'custom', url: '/' } }),
    'seen',
  ],
  [
    'a redirect leads to an article',
    () =>
      rest(`/redirects/${ids.redirect}`, 'PATCH', {
        to: { type: 'reference', reference: { relationTo: 'articles', value: articles[8]?.id } },
      }),
    'seen',
  ],
  ['that article has a new address', () => publish(8, { slug: 'huit' }), 'seen'],
  ['that article is withdrawn', () => patch(8, { _status: 'draft' }), 'seen'],
  ['that article comes back', () => publish(8), 'seen'],
  ['a redirect is deleted', () => rest(`/redirects/${ids.redirect}`, 'DELETE'), 'seen'],
  ['the site has another tagline', () => rest('/globals/site', 'POST', { tagline: 'Des nouvelles' }), 'seen'],
  ['another article is put forward', () => rest('/globals/site', 'POST', { lead: articles[13]?.id }), 'seen'],
  ['another dossier is put forward', () => rest('/globals/site', 'POST', { dossier: ids.other }), 'seen'],
  ['the settings are saved as they are', () => rest('/globals/site', 'POST', { name: 'Skorann' }), 'unseen'],
  [
    'the menu is made by hand',
    () => rest('/globals/site', 'POST', { navigation: [{ label: 'Tout', url: '/blog' }] }),
    'seen',
  ],
  ['with a menu made by hand, a category is created', () => create('categories', { title: 'Encore une' }), 'seen'],
]

async function replacePicture() {
  const form = new FormData()
  const red = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#c00' } })
    .png()
    .toBuffer()
  form.append('file', new Blob([new Uint8Array(red)], { type: 'image/png' }), 'autre.png')
  const { status } = await newsroom.as('admin', `/media/${ids.picture}`, { method: 'PATCH', form })
  expect(status).toBe(200)
}

const renamedPage = { slug: 'nouvelle-page', _status: 'published' }
const patchDoc = (collection: string, name: string, body: object) => rest(`/${collection}/${ids[name]}`, 'PATCH', body)
const figureOf = async (value: string) => (await create('figures', { value, label: 'de lits' })).id
const explain = async (short: string, long: string) => (await create('glossary', { short, long })).id
const forget = (name: string) => rest(`/glossary/${ids[name]}`, 'DELETE')
const redirectTo = async (url: string) =>
  (await create('redirects', { from: '/ancienne-adresse', to: { type: 'custom', url } })).id

/** Of each kind: lists with and without conditions, documents that link, hold pictures, are withdrawn, the settings. */
function questionsOfVisitors(): string[] {
  return [
    '/api/articles?limit=4&depth=1',
    '/api/articles?depth=0&limit=100&sort=title',
    `/api/articles?depth=2&where[category][equals]=${ids.cooperation}`,
    '/api/articles?select[title]=true&where[title][like]=neuf',
    ...[2, 9, 12, 14, 'linking'].map((name) => `/api/articles/${articles[name]?.id}`),
    `/api/articles/${articles[14]?.id}?depth=0`,
    '/api/pages?depth=2',
    `/api/pages/${articles.about?.id}`,
    '/api/categories',
    `/api/dossiers/${ids.dossier}`,
    '/api/people?depth=2',
    '/api/globals/site?depth=2',
  ]
}

/** Payload gives a block without an id another one at each read. */
function withoutBlockIds(text: string): unknown {
  return JSON.parse(text, (_, value) => (value?.blockType ? { ...value, id: null } : value))
}

/** The address of the list that a page is a part of. */
const listOf = ({ path }: SeenPage) => path.replace(/\/page\/\d+$/, '')

test.each(EVENTS)('%s: the pages that show something else are rendered anew, and no other', async (_, event, what) => {
  const before = seen
  await event()
  const expired = before.filter((page) => !page.isKept())
  seen = await see(paths, page)
  const changed = before.filter(({ content }, index) => content !== seen[index]?.content)

  const pathsOf = (pages: SeenPage[]) => pages.map(({ path }) => path)
  expect(pathsOf(changed.filter((page) => !expired.includes(page)))).toEqual([])
  // The pages of a list are rendered anew together. A page number beyond the end of a list is asked for again when the list
  // changes: it shows nothing either way.
  const lists = new Set(changed.map(listOf))
  // The sitemap gives the latest date of each list, which may stay when an article leaves.
  const isAlike = (page: SeenPage) => page.isNothing || page.path === '/sitemap.xml' || lists.has(listOf(page))
  expect(pathsOf(expired.filter((page) => !changed.includes(page) && !isAlike(page)))).toEqual([])
  expect(changed.length > 0).toBe(what === 'seen')

  const made: string[] = []
  let isAnyOther = false
  for (const question of questions) {
    const { text, cache } = await answers.answer(question)
    const present = withoutBlockIds(await answers.present(question))
    expect({ question, answer: withoutBlockIds(text) }).toEqual({ question, answer: present })
    if (!isDeepStrictEqual(present, answered.get(question))) isAnyOther = true
    if (cache === 'miss' && !text.includes('"errors":')) made.push(question)
    answered.set(question, present)
  }
  // Nothing that only the staff reads takes an answer away.
  if (!isAnyOther) expect(made).toEqual([])
})
