import { startMongodb } from '../support/mongodb-server.mjs'
import { startServer, type TestServer } from '../support/server'
import { waitUntil } from '../support/wait-until'

// It stops its database server, which no other file uses. On MongoDB only: an open SQLite file does not go away.
describe('while the database is away', () => {
  let mongodb: Awaited<ReturnType<typeof startMongodb>>
  let server: TestServer
  let token: string

  beforeAll(async () => {
    mongodb = await startMongodb()
    server = await startServer({ DATABASE_URI: mongodb.uri.replace('/tests', '/away') })
    token = (await server.createAdmin()).token
    // Rendered once more after the last write: the account.
    expect((await fetch(`${server.url}/blog`)).status).toBe(200)
    await mongodb.end()
  })
  afterAll(async () => {
    await server?.stop()
    await mongodb?.stop()
  })

  test('pages already rendered are served', async () => {
    const page = await fetch(`${server.url}/blog`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<h1')
  })

  test('others answer 503 in the site’s dress, and say when to come back', async () => {
    for (const path of ['/blog/categorie/metiers', '/blog/nulle-part', '/nulle-part']) {
      const page = await fetch(`${server.url}${path}`)
      expect([path, page.status, page.headers.get('retry-after')]).toEqual([path, 503, '10'])
      expect(await page.text()).toContain('Le site revient dans un instant.')
    }
  })

  test('the admin says it too, and what is sent is refused with a sentence that keeps the person’s text', async () => {
    const admin = await fetch(`${server.url}/admin`, { headers: { accept: 'text/html' } })
    expect([admin.status, admin.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await admin.text()).toContain('Le site revient dans un instant.')
    const sent = await server.api('/categories', { method: 'POST', body: { title: 'Jamais' }, token })
    expect([sent.status, sent.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await sent.text()).toContain('La base de données ne répond pas')
  })

  test('health tells it, and everything comes back by itself', async () => {
    const ready = await fetch(`${server.url}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ status: 'not-ready' })])
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
    await mongodb.startAgain()
    await untilReady(server.url)
    expect((await fetch(`${server.url}/blog/categorie/metiers`)).status).toBe(200)
    const made = await server.api('/categories', { method: 'POST', body: { title: 'Revenue' }, token })
    expect(made.status).toBe(201)
  })
})

async function untilReady(url: string): Promise<void> {
  await waitUntil(
    async () => (await fetch(`${url}/health/ready`)).ok,
    () => 'the site is ready again',
  )
}
