import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startServer, type TestServer } from '../support/server'

const run = promisify(execFile)

let server: TestServer
let token: string
let category: string

beforeAll(async () => {
  server = await startServer()
  token = (await server.createAdmin()).token
  const found = (await (await server.api('/categories?limit=1&depth=0')).json()) as { docs: { id: string }[] }
  category = found.docs[0]?.id ?? ''
})
afterAll(() => server.stop())

const status = async (path: string) => (await fetch(server.url + path)).status
const read = async (path: string) => (await fetch(server.url + path)).text()

async function write(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<{ id: string; slug: string }> {
  const response = await server.api(path, { method, token, body })
  const json = (await response.json()) as { doc?: { id: string; slug: string }; errors?: unknown }
  if (!json.doc) throw new Error(`${response.status} ${JSON.stringify(json.errors)}`)
  return json.doc
}

function article(title: string) {
  return {
    title,
    excerpt: 'Un chapô.',
    category,
    _status: 'published',
    body: {
      root: {
        type: 'root',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        children: [
          {
            type: 'paragraph',
            version: 1,
            direction: 'ltr',
            format: '',
            indent: 0,
            textFormat: 0,
            children: [
              { type: 'text', version: 1, text: 'Un texte.', format: 0, mode: 'normal', style: '', detail: 0 },
            ],
          },
        ],
      },
    },
  }
}

test('an article is on its page, the home page, the lists, the feed and the sitemap at the next request', async () => {
  for (const path of ['/', '/blog', '/blog/flux.xml', '/sitemap.xml']) await read(path)
  expect(await status('/blog/paru-a-l-instant')).toBe(404)
  await write('POST', '/articles', article('Paru à l’instant'))
  expect(await status('/blog/paru-a-l-instant')).toBe(200)
  for (const path of ['/', '/blog', '/blog/flux.xml', '/sitemap.xml']) {
    expect(await read(path)).toContain('paru-a-l-instant')
  }
})

test('a draft and its autosaves change nothing that is public', async () => {
  const { id, slug } = await write('POST', '/articles', article('Avant correction'))
  const before = await read(`/blog/${slug}`)
  await write('PATCH', `/articles/${id}?draft=true&autosave=true`, { title: 'Brouillon secret' })
  expect(await read(`/blog/${slug}`)).toBe(before)
  expect(await read('/blog')).not.toContain('Brouillon secret')
})

test('a correction, a withdrawal, the trash and a deletion are seen at the next request', async () => {
  const { id, slug } = await write('POST', '/articles', article('Première version'))
  expect(await read(`/blog/${slug}`)).toContain('Première version')
  await write('PATCH', `/articles/${id}`, { title: 'Version corrigée', _status: 'published' })
  expect(await read(`/blog/${slug}`)).toContain('Version corrigée')

  await write('PATCH', `/articles/${id}`, { _status: 'draft' })
  expect(await status(`/blog/${slug}`)).toBe(404)
  expect(await read('/blog')).not.toContain(`/blog/${slug}"`)

  await write('PATCH', `/articles/${id}`, { _status: 'published' })
  expect(await status(`/blog/${slug}`)).toBe(200)
  await write('PATCH', `/articles/${id}`, { deletedAt: new Date().toISOString() })
  expect(await status(`/blog/${slug}`)).toBe(404)
})

test('a category renamed, a site renamed and a menu changed are seen at the next request', async () => {
  await read('/blog')
  await write('POST', '/categories', { title: 'Vie quotidienne' })
  expect(await read('/blog')).toContain('Vie quotidienne')
  expect(await status('/blog/categorie/vie-quotidienne')).toBe(200)
  await server.api('/globals/site', { method: 'POST', token, body: { name: 'Skorann Essais' } })
  expect(await read('/')).toContain('Skorann Essais')
  expect(await read('/rien-du-tout')).toContain('Skorann Essais')
})

test('two hundred publications under continuous reading: no reader gets a text older than the last acknowledged one', async () => {
  const { id, slug } = await write('POST', '/articles', article('Numéro 0'))
  let acknowledged = 0
  let done = false
  const stale: string[] = []
  const reader = async () => {
    while (!done) {
      const due = acknowledged
      const shown = Number((await read(`/blog/${slug}`)).match(/Numéro (\d+)/)?.[1])
      if (!(shown >= due)) stale.push(`${shown} after ${due}`)
    }
  }
  const readers = Array.from({ length: 6 }, reader)
  for (let number = 1; number <= 200; number += 1) {
    await write('PATCH', `/articles/${id}`, { title: `Numéro ${number}`, _status: 'published' })
    acknowledged = number
  }
  done = true
  await Promise.all(readers)
  expect(stale).toEqual([])
  expect(await read(`/blog/${slug}`)).toContain('Numéro 200')
})

test('an old address leads to where it moved', async () => {
  const { id } = await write('POST', '/articles', article('Déménagée'))
  await write('POST', '/redirects', {
    from: '/actualites/2019/vieille',
    to: { type: 'reference', reference: { relationTo: 'articles', value: id } },
  })
  const response = await fetch(`${server.url}/actualites/2019/vieille`, { redirect: 'manual' })
  expect(response.status).toBe(308)
  expect(response.headers.get('location')).toBe('/blog/demenagee')
  // The kept answer serves every query.
  for (const query of ['?de=lettre', '?q=%C3%A9']) {
    const asked = await fetch(`${server.url}/actualites/2019/vieille${query}`, { redirect: 'manual' })
    expect(asked.headers.get('location')).toBe(`/blog/demenagee${query}`)
  }
})

test('an article renamed by an autosave that is then published answers 308 from all its old addresses, in one hop', async () => {
  const { id } = await write('POST', '/articles', article('Premier nom'))
  expect(await status('/blog/premier-nom')).toBe(200)
  await write('PATCH', `/articles/${id}`, { slug: 'deuxieme-nom', _status: 'published' })
  await write('PATCH', `/articles/${id}?draft=true&autosave=true`, { slug: 'troisieme-nom' })
  expect(await status('/blog/deuxieme-nom')).toBe(200)
  await write('PATCH', `/articles/${id}`, { _status: 'published' })
  for (const old of ['premier-nom', 'deuxieme-nom']) {
    const response = await fetch(`${server.url}/blog/${old}`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([308, '/blog/troisieme-nom'])
  }
  await write('POST', '/articles', { ...article('Premier nom'), slug: 'premier-nom' })
  expect(await status('/blog/premier-nom')).toBe(200)
})

test('a list that was given another address answers 308 from the old one, its further pages too', async () => {
  const { id } = await write('POST', '/categories', { title: 'À renommer' })
  expect(await status('/blog/categorie/a-renommer')).toBe(200)
  await write('PATCH', `/categories/${id}`, { slug: 'renommee' })
  for (const old of ['/blog/categorie/a-renommer', '/blog/categorie/a-renommer/page/2']) {
    const response = await fetch(server.url + old, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([308, '/blog/categorie/renommee'])
  }
})

test('a link to an article that is withdrawn becomes plain text, and a link again when it comes back', async () => {
  const target = await write('POST', '/articles', article('Cible du renvoi'))
  const linking = article('Qui renvoie à la cible')
  const link = {
    type: 'link',
    version: 3,
    direction: 'ltr',
    format: '',
    indent: 0,
    fields: { linkType: 'internal', doc: { relationTo: 'articles', value: target.id }, newTab: false },
    children: [{ type: 'text', version: 1, text: 'ce renvoi', format: 0, mode: 'normal', style: '', detail: 0 }],
  }
  Object.assign(linking.body.root.children[0] as object, { children: [link] })
  const { slug } = await write('POST', '/articles', linking)
  const isLinked = async () => /href="\/blog\/cible-du-renvoi"[^>]*>ce renvoi/.test(await read(`/blog/${slug}`))
  expect(await isLinked()).toBe(true)
  await write('PATCH', `/articles/${target.id}`, { _status: 'draft' })
  expect(await isLinked()).toBe(false)
  expect(await read(`/blog/${slug}`)).toContain('ce renvoi')
  await write('PATCH', `/articles/${target.id}`, { _status: 'published' })
  expect(await isLinked()).toBe(true)
})

test('pages that do not show the published document stay in the store', async () => {
  const { id, slug } = await write('POST', '/articles', article('Visible ici seulement'))
  const { docs } = (await (await server.api('/articles?limit=100&depth=0&sort=publishedAt')).json()) as {
    docs: { slug: string }[]
  }
  const far = docs[0]?.slug
  const answer = async (path: string) => (await fetch(server.url + path)).headers.get('x-cache')
  for (const path of ['/', `/blog/${slug}`, `/blog/${far}`, '/blog/flux.xml', '/sitemap.xml']) await read(path)
  await write('PATCH', `/articles/${id}`, { meta: { title: 'Pour les moteurs' }, _status: 'published' })
  expect(await answer(`/blog/${slug}`)).toBe('miss')
  for (const path of ['/', `/blog/${far}`, '/blog/flux.xml', '/sitemap.xml']) expect(await answer(path)).toBe('hit')
  await write('PATCH', `/articles/${id}?draft=true&autosave=true`, { title: 'Brouillon' })
  expect(await answer(`/blog/${slug}`)).toBe('hit')
})

test('a write of a script while the site runs is visible at the next request; on one SQLite file it is refused', async () => {
  const { slug } = await write('POST', '/articles', article('Avant le script'))
  await read(`/blog/${slug}`)
  const script = ['-C', 'production', '--import', 'tsx', 'tests/support/write-from-outside.ts', slug, 'Après le script']
  const written = await run(process.execPath, script, { env: { ...process.env, ...server.settings } }).then(
    () => 'written',
    ({ stderr, stdout }: { stderr: string; stdout: string }) => `${stderr}${stdout}`,
  )
  if (server.settings.DATABASE_URI?.startsWith('file:')) {
    expect(written).toContain('SQLITE_BUSY')
    expect(await read(`/blog/${slug}`)).toContain('Avant le script')
  } else {
    expect(written).toBe('written')
    expect(await read(`/blog/${slug}`)).toContain('Après le script')
  }
})

test('the first reader after a power cut sees the publication acknowledged before it', async () => {
  const { id, slug } = await write('POST', '/articles', article('Avant la coupure'))
  await read(`/blog/${slug}`)
  await write('PATCH', `/articles/${id}`, { title: 'Juste avant la coupure', _status: 'published' })
  await server.kill()
  await server.startAgain()
  expect(await read(`/blog/${slug}`)).toContain('Juste avant la coupure')
  expect(await read('/')).toContain('Juste avant la coupure')
})

test('a thousand readers at once of a page that was just corrected are all sent the correction, rendered once', async () => {
  const { id, slug } = await write('POST', '/articles', article('Avant la foule'))
  await read(`/blog/${slug}`)
  await write('PATCH', `/articles/${id}`, { title: 'Pour toute la foule', _status: 'published' })
  const answers = await Promise.all(
    Array.from({ length: 1000 }, async () => {
      const response = await fetch(`${server.url}/blog/${slug}`)
      return { cache: response.headers.get('x-cache'), text: await response.text() }
    }),
  )
  expect(answers.filter(({ text }) => !text.includes('Pour toute la foule'))).toEqual([])
  expect(answers.filter(({ cache }) => cache === 'miss')).toHaveLength(1)
})

test('what REST answers visitors is kept, and is made again at the next question after a write', async () => {
  const { id, slug } = await write('POST', '/articles', article('Avant la question'))
  const questions = [`/articles/${id}`, `/articles?where[slug][equals]=${slug}`, '/articles?limit=3&depth=1']
  const asked = async (question: string) => {
    const response = await server.api(question)
    return { cache: response.headers.get('x-cache'), text: await response.text() }
  }
  for (const question of questions) await asked(question)
  for (const question of questions) expect((await asked(question)).cache).toBe('hit')
  await write('PATCH', `/articles/${id}?draft=true&autosave=true`, { title: 'Brouillon secret' })
  for (const question of questions) expect((await asked(question)).cache).toBe('hit')
  await write('PATCH', `/articles/${id}`, { title: 'Après la question', _status: 'published' })
  for (const question of questions) expect((await asked(question)).text).toContain('Après la question')
  await write('PATCH', `/articles/${id}`, { _status: 'draft' })
  for (const question of questions) expect((await asked(question)).text).not.toContain('Après la question')
})
