import { type Newsroom, openNewsroom } from '../support/newsroom'

/* Open sessions, locked accounts, and one's own password. */

const PASSWORD = 'un-mot-de-passe-assez-long'
const NEXT = 'un-autre-mot-de-passe'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** Somebody new, with as many sessions as asked for. */
async function personWith(sessions: number, role: 'writer' | 'admin' = 'writer') {
  made += 1
  const email = `personne${made}@exemple.fr`
  const data = { name: `Personne ${made}`, email, password: PASSWORD, role }
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  const tokens: string[] = []
  while (tokens.length < sessions) tokens.push(await newsroom.login(email, PASSWORD))
  return { id, email, tokens }
}
let made = 0

const patch = async (id: string, token: string | undefined, body: object) => {
  const response = await newsroom.rest(`/users/${id}`, { method: 'PATCH', body, ...(token && { token }) })
  return { status: response.status, json: await response.json() }
}
const isOpen = async (token: string | undefined) =>
  (await newsroom.rest('/users', token ? { token } : {})).status === 200
const whichAreOpen = (tokens: string[]) => Promise.all(tokens.map(isOpen))
const asAdmin = (path: string, method: 'DELETE' | 'GET' | 'POST' = 'POST', body?: object) =>
  newsroom.as('admin', path, { method, body })

describe('one’s own password', () => {
  test.each(['writer', 'admin'] as const)('of a %s is changed with the present one only', async (role) => {
    const { id, email, tokens } = await personWith(1, role)
    const [token] = tokens
    for (const [currentPassword, message] of [
      [undefined, 'Donnez votre mot de passe actuel.'],
      ['', 'Donnez votre mot de passe actuel.'],
      ['ce-n-est-pas-celui-la', 'Ce n’est pas votre mot de passe actuel.'],
      [{ length: 12 }, 'Ce n’est pas votre mot de passe actuel.'],
    ]) {
      const { status, json } = await patch(id, token, { password: NEXT, currentPassword })
      expect([status, json.errors[0].data.errors]).toEqual([
        400,
        [{ path: 'currentPassword', label: 'Mot de passe actuel', message }],
      ])
    }
    const short = await patch(id, token, { password: 'court', currentPassword: PASSWORD })
    expect([short.status, short.json.errors[0].data.errors[0].path]).toEqual([400, 'password'])
    await expect(newsroom.login(email, NEXT)).rejects.toThrow('401')

    expect((await patch(id, token, { password: NEXT, currentPassword: PASSWORD })).status).toBe(200)
    await expect(newsroom.login(email, NEXT)).resolves.toBeTruthy()
    await expect(newsroom.login(email, PASSWORD)).rejects.toThrow('401')
  })

  test('is not changed through a question that finds oneself among others', async () => {
    const { id, email, tokens } = await personWith(1, 'admin')
    const path = `/users?where[id][in]=${id},${newsroom.ids.colleague}`
    await newsroom.rest(path, { method: 'PATCH', token: tokens[0] as string, body: { password: NEXT } })
    await expect(newsroom.login(email, PASSWORD)).resolves.toBeTruthy()
  })

  test('is not asked for to change one’s name', async () => {
    const { id, tokens } = await personWith(1)
    const { status, json } = await patch(id, tokens[0], { name: 'Autrement' })
    expect([status, json.doc.name]).toEqual([200, 'Autrement'])
  })

  test('is stored nowhere and returned to nobody', async () => {
    const { id, tokens } = await personWith(1)
    const { json } = await patch(id, tokens[0], { password: NEXT, currentPassword: PASSWORD })
    const row = await newsroom.row(id, 'users')
    expect(JSON.stringify([json, row])).not.toContain(PASSWORD)
    expect(JSON.stringify([json, row])).not.toContain(NEXT)
  })
})

describe('a changed password ends', () => {
  test('one’s other sessions, not the one that changed it', async () => {
    const { id, tokens } = await personWith(3)
    await patch(id, tokens[1], { password: NEXT, currentPassword: PASSWORD })
    expect(await whichAreOpen(tokens)).toEqual([false, true, false])
  })

  test('every session when an admin sets another, without the present one', async () => {
    const { id, email, tokens } = await personWith(2)
    const answer = await newsroom.as('admin', `/users/${id}`, { method: 'PATCH', body: { password: NEXT } })
    expect(answer.status).toBe(200)
    expect(await whichAreOpen(tokens)).toEqual([false, false])
    await expect(newsroom.login(email, NEXT)).resolves.toBeTruthy()
  })

  test('every session when it was chosen by a link', async () => {
    const { email, tokens } = await personWith(2)
    const data = { email }
    const token = await newsroom.payload.forgotPassword({ collection: 'users', data, disableEmail: true })
    const chosen = await newsroom.as(null, '/users/reset-password', { method: 'POST', body: { token, password: NEXT } })
    expect(await whichAreOpen([...tokens, String(chosen.json.token)])).toEqual([false, false, true])
  })

  test('nothing when only the name changed', async () => {
    const { id, tokens } = await personWith(2)
    await patch(id, tokens[0], { name: 'Autrement' })
    expect(await whichAreOpen(tokens)).toEqual([true, true])
  })
})

describe('an admin', () => {
  test('sees how many sessions somebody has, and closes them', async () => {
    const { id, email, tokens } = await personWith(2)
    const before = await asAdmin(`/users/${id}/state`, 'GET')
    expect(before.json.state).toEqual({ sessions: 2, invitation: null })
    const closed = await asAdmin(`/users/${id}/sessions`, 'DELETE')
    expect([closed.status, closed.json]).toEqual([200, { message: 'Les 2 sessions sont fermées.', sessions: [] }])
    expect((await asAdmin(`/users/${id}/state`, 'GET')).json.state).toEqual({ sessions: 0, invitation: null })
    expect(await whichAreOpen(tokens)).toEqual([false, false])
    await expect(newsroom.login(email, PASSWORD)).resolves.toBeTruthy()
  })

  test('closes their own other sessions and stays inside', async () => {
    const { id, tokens } = await personWith(3, 'admin')
    const [token] = tokens as [string]
    const answer = await newsroom.rest(`/users/${id}/sessions`, { method: 'DELETE', token })
    expect(await answer.json()).toMatchObject({
      message: 'Les 2 sessions sont fermées.',
      sessions: [{ isThisOne: true }],
    })
    expect(await whichAreOpen(tokens)).toEqual([true, false, false])
  })

  test('does not count a session that has run out', async () => {
    const { id } = await personWith(0)
    const sessions = [{ id: 'vieille', expiresAt: new Date(Date.now() - 1000).toISOString() }]
    await newsroom.payload.update({ collection: 'users', id, data: { sessions } })
    expect((await asAdmin(`/users/${id}/state`, 'GET')).json.state).toMatchObject({ sessions: 0 })
  })

  test('answers that no account has that id', async () => {
    expect((await asAdmin('/users/absent/invite')).status).toBe(404)
    expect((await asAdmin('/users/absent/sessions', 'DELETE')).status).toBe(404)
    expect((await asAdmin('/users/absent/state', 'GET')).status).toBe(404)
  })
})

test('nobody can read the secrets of an account', async () => {
  for (const who of ['admin', 'writer'] as const) {
    const { json } = await newsroom.as(who, `/users/${newsroom.ids[who]}`)
    for (const secret of ['hash', 'salt', 'resetPasswordToken', 'currentPassword', 'invite', 'password']) {
      expect(json).not.toHaveProperty(secret)
    }
  }
})
