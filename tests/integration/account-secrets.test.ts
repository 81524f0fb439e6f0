import { type Newsroom, openNewsroom } from '../support/newsroom'

/* The visibility of an account's fields, the right to change it, and the rule that one admin always remains. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.draftBy('admin')
})
afterAll(() => newsroom.close())

const roleOf = async (id: string) => (await newsroom.payload.findByID({ collection: 'users', id })).role
const admins = async () =>
  (await newsroom.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })).docs

describe.each(['editor', 'writer'] as const)('a %s', (who) => {
  test.each([
    '/users?where[email][like]=admin',
    '/users?where[or][0][email][contains]=admin',
    '/users?sort=-email',
    '/users/count?where[email][like]=admin',
    '/users?where[role][equals]=admin',
    '/users?sort=role',
    '/articles?where[createdBy.email][like]=admin',
    '/articles?where[createdBy.role][equals]=admin',
    '/articles?sort=-createdBy.email',
    '/articles/count?where[createdBy.email][like]=admin',
    '/articles?draft=true&where[createdBy.email][like]=admin',
    '/articles/versions?where[version.createdBy.email][like]=admin',
    '/articles/versions?sort=version.createdBy.email',
    '/pages?where[createdBy.email][like]=admin',
    '/media?where[createdBy.email][like]=admin',
    '/media?sort=createdBy.email',
    '/redirects?where[to.reference.value.createdBy.email][like]=admin',
    '/users?where[hash][exists]=true',
    '/users?where[salt][like]=a',
    '/users?where[resetPasswordToken][like]=a',
    '/users?where[resetPasswordExpiration][exists]=true',
    '/users?where[loginAttempts][greater_than]=0',
    '/users?where[lockUntil][exists]=true',
    '/users?where[sessions.id][like]=a',
  ])('cannot ask %s', async (path) => {
    const { status, json } = await newsroom.as(who, path)
    expect([path, status, json.totalDocs ?? null]).toEqual([path, 400, null])
  })

  test('reads no address but their own, however it is asked for', async () => {
    for (const path of [
      '/users?select[email]=true&select[role]=true',
      '/users?depth=5&limit=0',
      `/users/${newsroom.ids.admin}`,
      `/users/${newsroom.ids.admin}?select[email]=true`,
      '/articles?depth=5&draft=true',
      '/articles?depth=5&populate[users][email]=true',
      '/articles/versions?depth=5',
      '/articles/versions?depth=5&populate[users][email]=true',
      '/payload-preferences?depth=5',
      '/payload-preferences?depth=5&populate[users][email]=true',
      '/globals/site?depth=5&populate[users][email]=true',
    ]) {
      const { json } = await newsroom.as(who, path)
      expect([path, JSON.stringify(json).includes('admin@exemple.fr')]).toEqual([path, false])
    }
  })

  test('sees a colleague’s name, but neither sessions nor locks', async () => {
    const { json } = await newsroom.as(who, `/users/${newsroom.ids.admin}`)
    expect(json.name).toBe('admin')
    const { createdAt, updatedAt, id, collection, ...known } = json
    expect(known).toEqual({ name: 'admin', sessions: [] })
  })

  test('is told nothing of how easily a password guesses a colleague’s words', async () => {
    for (const password of ['admin@exemple.fr', 'court']) {
      const options = { method: 'PATCH', body: { password } } as const
      const { status, json } = await newsroom.as(who, `/users/${newsroom.ids.admin}`, options)
      expect([password, status, json.errors?.[0]?.data ?? null]).toEqual([password, 403, null])
    }
  })

  test('does not change their own role, alone or with their name', async () => {
    const id = newsroom.ids[who]
    for (const body of [{ role: 'admin' }, { name: 'Moi', role: 'admin' }, { role: ['admin'] }]) {
      await newsroom.as(who, `/users/${id}`, { method: 'PATCH', body })
      await newsroom.as(who, `/users?where[id][equals]=${id}`, { method: 'PATCH', body })
      expect(await roleOf(id)).toBe(who)
    }
    await newsroom.payload.update({ collection: 'users', id, data: { name: who } })
  })

  test('changes, unlocks, deletes or makes no account', async () => {
    const body = { name: 'Intrus', email: 'intrus@exemple.fr', password: 'un-mot-de-passe-assez-long', role: 'admin' }
    const target = newsroom.ids.colleague
    for (const [path, options] of [
      ['/users', { method: 'POST', body }],
      ['/users/first-register', { method: 'POST', body }],
      [`/users/${target}`, { method: 'PATCH', body: { password: 'un-autre-mot-de-passe' } }],
      [`/users/${target}`, { method: 'DELETE' }],
      [`/users/${newsroom.ids[who]}`, { method: 'DELETE' }],
      [`/users/${target}/duplicate`, { method: 'POST', body }],
      ['/users/unlock', { method: 'POST', body: { email: 'colleague@exemple.fr' } }],
    ] as const) {
      const { status } = await newsroom.as(who, path, options)
      expect([path, [403, 404].includes(status)]).toEqual([path, true])
    }
    await newsroom.as(who, '/users?where[id][exists]=true', { method: 'DELETE' })
    expect((await newsroom.payload.count({ collection: 'users' })).totalDocs).toBe(4)
    await expect(newsroom.login('colleague@exemple.fr', 'un-mot-de-passe-assez-long')).resolves.toBeTruthy()
  })
})

const createSecondAdmin = async () => {
  const data = {
    name: 'Deux',
    email: 'deux@exemple.fr',
    password: 'un-mot-de-passe-assez-long',
    role: 'admin',
  } as const
  return (await newsroom.payload.create({ collection: 'users', data })).id
}

const bothAt = (second: string, options: { method: 'PATCH' | 'DELETE'; body?: object }) =>
  newsroom.as('admin', `/users?where[id][in]=${newsroom.ids.admin},${second}`, options)

describe('when there are two admins', () => {
  let second: string

  beforeEach(async () => {
    second = await createSecondAdmin()
  })
  afterEach(async () => {
    await newsroom.payload.update({ collection: 'users', id: newsroom.ids.admin, data: { role: 'admin' } })
    await newsroom.payload.delete({ collection: 'users', where: { id: { equals: second } } })
  })

  test('one may be demoted', async () => {
    await newsroom.as('admin', `/users/${second}`, { method: 'PATCH', body: { role: 'editor' } })
    expect(await roleOf(second)).toBe('editor')
  })

  test('both cannot be demoted at once', async () => {
    await bothAt(second, { method: 'PATCH', body: { role: 'writer' } })
    expect((await admins()).length).toBeGreaterThan(0)
  })

  test('each demoted by a request of the same instant, one remains', async () => {
    await Promise.all(
      [newsroom.ids.admin, second].map((id) =>
        newsroom.as('admin', `/users/${id}`, { method: 'PATCH', body: { role: 'writer' } }),
      ),
    )
    expect((await admins()).length).toBeGreaterThan(0)
  })
})

test('the last admin keeps the role whatever is sent instead of it', async () => {
  for (const role of ['editor', '', null, ['writer'], { role: 'writer' }]) {
    const answer = await newsroom.as('admin', `/users/${newsroom.ids.admin}`, { method: 'PATCH', body: { role } })
    expect([role, answer.status < 500]).toEqual([role, true])
    expect(await roleOf(newsroom.ids.admin)).toBe('admin')
  }
})

// The last test of this file: which of the two remains is not defined.
test('of two admins, both cannot be deleted at once', async () => {
  await bothAt(await createSecondAdmin(), { method: 'DELETE' })
  expect(await admins()).toHaveLength(1)
})
