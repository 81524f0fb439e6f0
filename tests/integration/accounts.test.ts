import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openTestPayload, type TestPayload } from '../support/payload'

const FIRST = { name: 'Anne', email: 'anne@exemple.fr', password: 'un-mot-de-passe-assez-long' }

let test_: TestPayload

beforeAll(async () => {
  test_ = await openTestPayload()
})
afterAll(() => test_.close())

const post = async (path: string, body: unknown, token?: string) => {
  const response = await test_.rest(path, { method: 'POST', body, token })
  return { status: response.status, json: await response.json() }
}

test('the first account is an admin’s whatever it asks for, and there is only one first', async () => {
  const short = await post('/users/first-register', { ...FIRST, password: 'onze-signes' })
  expect([short.status, short.json.errors[0].data.errors[0].path]).toEqual([400, 'password'])

  const nameless = await post('/users/first-register', { ...FIRST, name: '' })
  expect([nameless.status, nameless.json.errors[0].data.errors[0].path]).toEqual([400, 'name'])

  // Four at once, some at an address that Payload reads as the same (P26).
  const paths = ['first-register', 'FIRST-REGISTER', 'First-Register', 'first-register']
  const answers = await Promise.all(
    paths.map((path, index) => post(`/users/${path}`, { ...FIRST, email: `anne${index}@exemple.fr`, role: 'writer' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
  const first = answers.find(({ status }) => status === 200)
  expect(first?.json.token).toEqual(expect.any(String))
  expect(first?.json.user).toMatchObject({ name: FIRST.name, role: 'admin' })
  await post('/users', { ...FIRST, role: 'admin' }, first?.json.token)
  await test_.payload.delete({ collection: 'users', id: first?.json.user.id })

  const second = await post('/users/first-register', { ...FIRST, email: 'autre@exemple.fr' })
  expect(second.status).toBe(403)
  expect((await test_.payload.count({ collection: 'users' })).totalDocs).toBe(1)
})

test('a password has twelve characters at least, wherever it is set', async () => {
  const token = await test_.login(FIRST.email, FIRST.password)
  const made = await post(
    '/users',
    { name: 'B', email: 'b@exemple.fr', password: 'onze-signes', role: 'writer' },
    token,
  )
  expect([made.status, made.json.errors[0].data.errors[0].message]).toEqual([
    400,
    expect.stringContaining('12 caractères'),
  ])

  const reset = await test_.payload.forgotPassword({
    collection: 'users',
    data: { email: FIRST.email },
    disableEmail: true,
  })
  const answer = await post('/users/reset-password', { token: reset, password: 'court' })
  expect(answer.status).toBe(400)
  await expect(test_.login(FIRST.email, FIRST.password)).resolves.toEqual(expect.any(String))

  const own = (await test_.payload.find({ collection: 'users', where: { email: { equals: FIRST.email } } })).docs[0]
  const changed = await test_.rest(`/users/${own?.id}`, { method: 'PATCH', token, body: { password: 'onze-signes' } })
  expect(changed.status).toBe(400)

  const renewed = await post('/users/reset-password', { token: reset, password: FIRST.password })
  expect([renewed.status, renewed.json.token]).toEqual([200, expect.any(String)])
})

test('a valid token gives access to the staff’s endpoints; a wrong one, or none, gets 403', async () => {
  const token = await test_.login(FIRST.email, FIRST.password)
  expect((await test_.rest('/users', { token })).status).toBe(200)
  expect((await test_.rest('/users', { token: `${token.slice(0, -4)}AAAA` })).status).toBe(403)
  expect((await test_.rest('/users')).status).toBe(403)
})

test('the answer does not reveal whether an account exists', async () => {
  const known = await post('/users/forgot-password', { email: FIRST.email })
  const unknown = await post('/users/forgot-password', { email: 'personne@exemple.fr' })
  expect(unknown).toEqual(known)
})

test('wrong passwords keep nobody out who has the right one', async () => {
  for (let attempt = 0; attempt < 11; attempt += 1) {
    expect((await post('/users/login', { email: FIRST.email, password: 'faux-mot-de-passe' })).status).toBe(401)
  }
  await expect(test_.login(FIRST.email, FIRST.password)).resolves.toEqual(expect.any(String))
})

test.each([
  ['HOST', '0.0.0.0'],
  ['SITE_URL', 'https://actualites.exemple.fr'],
])('on a public address (%s=%s) nobody creates the first account from outside', async (name, value) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-C', 'production', '--import', 'tsx', 'tests/support/first-register.ts'],
    { env: { ...process.env, NODE_OPTIONS: '', [name]: value } },
  )
  expect(JSON.parse(stdout.match(/^RESULT (.*)$/m)?.[1] ?? '')).toEqual({ statuses: [403, 403], users: 0 })
})
