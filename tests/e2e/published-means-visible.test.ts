import { startServer, type TestServer } from '../support/server'

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

test('forty publications under continuous reading: no reader is shown a text older than what was acknowledged', async () => {
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
  for (let number = 1; number <= 40; number += 1) {
    await write('PATCH', `/articles/${id}`, { title: `Numéro ${number}`, _status: 'published' })
    acknowledged = number
  }
  done = true
  await Promise.all(readers)
  expect(stale).toEqual([])
  expect(await read(`/blog/${slug}`)).toContain('Numéro 40')
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
})
