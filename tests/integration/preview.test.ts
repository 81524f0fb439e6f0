import { sessionCookieName } from '@/payload/session-cookie'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
let preview: typeof import('@/payload/queries/preview')

beforeAll(async () => {
  newsroom = await openNewsroom()
  preview = await import('@/payload/queries/preview')
})
afterAll(() => newsroom.close())

type Person = Parameters<Newsroom['as']>[0]

/** Returns the headers of a browser's request from the site itself: the cookie of a session, if there is one. */
async function headersOf(who: Person) {
  if (!who) return new Headers()
  const token = await newsroom.login(`${who}@exemple.fr`, 'un-mot-de-passe-assez-long')
  return new Headers({
    cookie: `${sessionCookieName('http://localhost:3000')}=${token}`,
    'sec-fetch-site': 'same-origin',
  })
}

const articleFor = async (who: Person, id: string) => preview.previewArticle(id, await headersOf(who))

describe('a draft is seen', () => {
  test.each(['writer', 'colleague', 'editor', 'admin'] as const)('by a %s, as everybody on the staff', async (who) => {
    const { id } = await newsroom.draftBy('writer', { title: 'Un brouillon' })
    const seen = await articleFor(who, id)
    expect(seen).toMatchObject({ kind: 'seen', state: 'unpublished', view: { id, title: 'Un brouillon' } })
  })

  test('by no visitor, who is led to the login whether it exists or not', async () => {
    const { id } = await newsroom.draftBy('writer')
    const led = (to: string) => ({ kind: 'login', href: `/admin/login?redirect=%2Fpreview%2Farticles%2F${to}` })
    expect(await articleFor(null, id)).toEqual(led(id))
    expect(await articleFor(null, 'rien')).toEqual(led('rien'))
  })

  test('by nobody whose session was made up, ended, or comes from another site', async () => {
    const { id } = await newsroom.draftBy('writer')
    const session = await headersOf('writer')
    const forged = new Headers(session)
    forged.set('cookie', `${session.get('cookie')}x`)
    const foreign = new Headers(session)
    foreign.set('sec-fetch-site', 'cross-site')
    for (const headers of [forged, foreign]) {
      expect((await preview.previewArticle(id, headers)).kind).toBe('login')
    }
    expect((await preview.previewArticle(id, session)).kind).toBe('seen')
    const token = session.get('cookie')?.split('=')[1] ?? ''
    await newsroom.rest('/users/logout', { method: 'POST', token })
    expect((await preview.previewArticle(id, new Headers(session))).kind).toBe('login')
  })
})

describe('a preview', () => {
  test('is of the latest version, and compares it with the public text', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Le texte public' })
    expect(await articleFor('editor', id)).toMatchObject({ state: 'published', view: { title: 'Le texte public' } })
    await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Le suivant' } })
    expect(await articleFor('writer', id)).toMatchObject({ state: 'changed', view: { title: 'Le suivant' } })
  })

  test('shows its relations as visitors will see them: a link to another draft leads nowhere', async () => {
    const other = await newsroom.draftBy('editor', { title: 'Pas encore' })
    const shown = await newsroom.publishedBy('editor', { title: 'Déjà là' })
    const linkTo = (value: string) => ({
      type: 'link',
      version: 3,
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value } },
      children: [{ type: 'text', version: 1, text: 'ici', format: 0, mode: 'normal', style: '', detail: 0 }],
    })
    const body = bodyOf('x')
    Object.assign(body.root.children[0] as object, { children: [linkTo(other.id), linkTo(shown.id)] })
    const { id } = await newsroom.draftBy('editor', { body })
    const seen = await articleFor('editor', id)
    expect(JSON.stringify(seen)).not.toContain('Pas encore')
    expect(JSON.stringify(seen)).toContain('"href":"/blog/deja-la"')
    expect(JSON.stringify(seen)).toContain('"href":null')
  })

  test('of a draft in which nothing is filled in is there all the same', async () => {
    const { json } = await newsroom.as('writer', '/articles?draft=true', { method: 'POST', body: {} })
    const seen = await articleFor('writer', String(json.doc?.id))
    expect(seen).toMatchObject({ kind: 'seen', view: { title: 'Sans titre', category: null } })
    expect(JSON.stringify(seen)).not.toContain('1970')
  })

  test('is of a page too', async () => {
    const data = { title: 'Mentions', body: bodyOf('Le texte.') }
    const { json } = await newsroom.as('editor', '/pages?draft=true', { method: 'POST', body: data })
    const seen = await preview.previewPage(String(json.doc?.id), await headersOf('writer'))
    expect(seen).toMatchObject({ kind: 'seen', state: 'unpublished', view: { title: 'Mentions', href: '/mentions' } })
    expect((await preview.previewPage(String(json.doc?.id), await headersOf(null))).kind).toBe('login')
  })

  test('is of no draft that was trashed, deleted, or is of another collection', async () => {
    const deletedAt = new Date().toISOString()
    const trashed = await newsroom.draftBy('writer')
    await newsroom.as('writer', `/articles/${trashed.id}?draft=true`, { method: 'PATCH', body: { deletedAt } })
    const deleted = await newsroom.draftBy('editor')
    await newsroom.as('editor', `/articles/${deleted.id}`, { method: 'DELETE' })
    const article = await newsroom.draftBy('editor')
    for (const id of [trashed.id, deleted.id, 'rien', '../users', newsroom.ids.writer]) {
      expect(await articleFor('admin', id)).toEqual({ kind: 'missing' })
    }
    expect(await preview.previewPage(article.id, await headersOf('admin'))).toEqual({ kind: 'missing' })
  })
})
