import { reportFigures } from '../support/figures'
import { numberOf, type Words, words } from '../support/numbered-words'
import { startServer, type TestServer } from '../support/server'

const ARTICLES = 8
/** Autosaves acknowledged before the site is killed. */
const BEFORE = 80

type Saved = Words & { revision: number; _status: string }

interface Sitting {
  id: string
  /** The revision in the last answer. */
  revision: number
  /** The number in the last words that were acknowledged, and in the last that were sent. */
  acknowledged: number
  sent: number
}

let server: TestServer
let token: string
let sittings: Sitting[]
/** Nothing of this one is under way when the site is killed. */
let quiet: Sitting
/** The last autosave of this one was written, and its answer never arrived. */
let unacknowledged: Sitting

beforeAll(async () => {
  server = await startServer()
  token = (await server.createAdmin()).token
  const category = (await made('/categories', { title: 'Pannes' })).id
  const open = async () => {
    const { id, revision } = await made('/articles', { ...words(0), category, _status: 'published' })
    return { id, revision, acknowledged: 0, sent: 0 }
  }
  sittings = await Promise.all(Array.from({ length: ARTICLES }, open))
  quiet = await open()
  unacknowledged = await open()
  for (const sitting of [quiet, unacknowledged]) for (let number = 1; number <= 5; number += 1) await autosave(sitting)
  await autosave({ ...unacknowledged })
  unacknowledged.sent += 1
  await typeUntilKilled()
  await server.startAgain()
})
afterAll(() => server?.stop())

/** One person types in each article: an autosave leaves once the one before is answered. */
async function typeUntilKilled(): Promise<void> {
  let count = 0
  let killed: Promise<void> | undefined
  const type = async (sitting: Sitting) => {
    while (!killed && (await autosave(sitting)) === 200) {
      count += 1
      if (count >= BEFORE) killed ??= server.kill()
    }
  }
  await Promise.all(sittings.map(type))
  if (!killed) throw new Error(`Only ${count} autosaves were acknowledged: the site was not killed.`)
  await killed
}

test('no acknowledged save is lost, and a save under way is there whole or not at all', async () => {
  const lost: string[] = []
  let written = 0
  for (const { id, acknowledged, sent, revision } of [...sittings, quiet, unacknowledged]) {
    const latest = await read(id, '&draft=true')
    const number = numberOf(latest)
    if (number < acknowledged) lost.push(`${id} ${acknowledged}`)
    if (number > acknowledged) written += 1
    expect([acknowledged, sent]).toContain(number)
    expect(latest).toMatchObject({ ...words(number), revision: revision + number - acknowledged })
  }
  const acknowledged = [...sittings, quiet, unacknowledged].reduce((sum, one) => sum + one.acknowledged, 0)
  const underWay = sittings.filter((one) => one.sent > one.acknowledged).length
  reportFigures('killed-autosaves', { acknowledged, underWay, written, lost: lost.length })
  expect(lost).toEqual([])
})

test('the history has one version for each sitting, and visitors read the published text', async () => {
  for (const { id } of [...sittings, quiet, unacknowledged]) {
    const [latest, ...others] = await versionsOf(id)
    expect(latest?.version).toMatchObject(words(numberOf(await read(id, '&draft=true'))))
    expect(others.map(({ version }) => [version.title, version._status])).toEqual([['Titre 0', 'published']])
    expect(await read(id, '')).toMatchObject({ ...words(0), _status: 'published' })
  }
})

test('the next autosave goes on from the revision that was acknowledged, in the same version', async () => {
  expect((await read(quiet.id, '&draft=true')).revision).toBe(quiet.revision)
  expect(await autosave(quiet)).toBe(200)
  expect((await versionsOf(quiet.id)).map(({ version }) => version.title)).toEqual(['Titre 6', 'Titre 0'])
})

test('a form without the answer to its last save gets 409, and can go on from the saved text', async () => {
  const latest = await read(unacknowledged.id, '&draft=true')
  expect(numberOf(latest)).toBe(unacknowledged.sent)
  expect(await autosave(unacknowledged)).toBe(409)
  expect(await read(unacknowledged.id, '&draft=true')).toEqual(latest)
  unacknowledged.revision = latest.revision
  expect(await autosave(unacknowledged)).toBe(200)
  expect(await versionsOf(unacknowledged.id)).toHaveLength(2)
})

/** Saves the next words as the form does; returns the status, 0 without an answer. */
async function autosave(sitting: Sitting): Promise<number> {
  sitting.sent += 1
  const number = sitting.sent
  const body = { ...words(number), revision: sitting.revision }
  const path = `/articles/${sitting.id}?draft=true&autosave=true&depth=0`
  const answer = await heard(server.api(path, { method: 'PATCH', body, token }))
  if (answer?.status !== 200) return answer?.status ?? 0
  sitting.acknowledged = number
  sitting.revision = answer.doc.revision
  return 200
}

/** The whole answer, or none: the site may be killed in the middle of it. */
async function heard(answer: Promise<Response>): Promise<{ status: number; doc: Saved } | null> {
  try {
    const response = await answer
    const { doc } = (await response.json()) as { doc: Saved }
    return { status: response.status, doc }
  } catch {
    return null
  }
}

async function made(path: string, body: Record<string, unknown>) {
  const answer = await server.api(path, { method: 'POST', body, token })
  const { doc } = (await answer.json()) as { doc?: { id: string; revision: number } }
  if (!doc) throw new Error(`${path} refused: ${answer.status}`)
  return doc
}

async function read(id: string, more: string): Promise<Saved> {
  return (await (await server.api(`/articles/${id}?depth=0${more}`, { token })).json()) as Saved
}

/** The latest first. */
async function versionsOf(id: string): Promise<{ version: Saved }[]> {
  const path = `/articles/versions?where[parent][equals]=${id}&limit=100&depth=0&sort=-updatedAt`
  const { docs } = (await (await server.api(path, { token })).json()) as { docs: { version: Saved }[] }
  return docs
}
