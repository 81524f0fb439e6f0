import { complete, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import { expectSoon } from '../support/wait-until'

let newsroom: Newsroom
let end: () => Promise<void>
/** Asked for in the background. */
const asked: string[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { beginAhead } = await import('@/payload/server/made-ahead')
  end = beginAhead(async (path) => {
    asked.push(path)
    if (path.includes('impossible')) throw new Error('No picture is made of this one')
  }, 0)
})
afterAll(async () => {
  await end()
  await newsroom.close()
})

async function write(path: string, method: 'POST' | 'PATCH', body: object): Promise<Doc> {
  const { status, json } = await newsroom.as('admin', path, { method, body })
  expect(status).toBeLessThan(300)
  return json.doc as Doc
}
const create = (body: object) => write('/articles', 'POST', { ...complete(newsroom.category), ...body })
const change = (article: Doc, body: object, query = '') => write(`/articles/${article.id}${query}`, 'PATCH', body)

const isAsked = (path: string) => expectSoon(async () => asked.includes(path), true)

/** Publishes one more: what was asked for before it is asked for when its own picture is. */
async function untilQuiet(title: string) {
  const last = await create({ title, _status: 'published' })
  const address = `/blog/${last.slug}/opengraph-image`
  await isAsked(address)
  return asked.splice(0).filter((path) => path !== address)
}

test('the sharing picture of what is published is made in the background, and again when its title changes', async () => {
  const article = await create({ title: 'Avec une image', _status: 'published' })
  const address = `/blog/${article.slug}/opengraph-image`
  await isAsked(address)
  expect(asked.splice(0)).toEqual([address])
  await change(article, { title: 'Autrement dit', _status: 'published' })
  await isAsked(address)
  expect(asked.splice(0)).toEqual([address])
})

test('none is made of a draft, of what is published as it is, of what is withdrawn, or beside a chosen picture', async () => {
  const draft = await create({ title: 'Un brouillon' })
  await change(draft, { title: 'Un brouillon retouché' }, '?draft=true&autosave=true')
  expect(await untilQuiet('Après le brouillon')).toEqual([])

  const article = await create({ title: 'Publié', _status: 'published' })
  await untilQuiet('Après la publication')
  await change(article, { title: 'Un autre titre' }, '?draft=true&autosave=true')
  await change(article, { title: 'Publié', _status: 'published' })
  await change(article, { _status: 'draft' })
  expect(await untilQuiet('Après le retrait')).toEqual([])

  const { id: image } = await newsroom.pictureBy('admin')
  await create({ title: 'Image choisie', meta: { image }, _status: 'published' })
  expect(await untilQuiet('Après l’image choisie')).toEqual([])
})

test('a picture that cannot be made keeps nothing from being published', async () => {
  const article = await create({ title: 'Impossible', _status: 'published' })
  await isAsked(`/blog/${article.slug}/opengraph-image`)
  expect(await untilQuiet('Après l’impossible')).toEqual([`/blog/${article.slug}/opengraph-image`])
})
