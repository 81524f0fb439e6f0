import { jest } from '@jest/globals'
import type { Step } from '@/collections/history/writing-step'
import { type Answer, bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const AUTOSAVE = '?draft=true&autosave=true'
const FIVE = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'].map(
  (number) => `${number} : un paragraphe de quelques mots qui dit ce qu’il a à dire`,
)

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterEach(() => {
  jest.useRealTimers()
})
afterAll(() => newsroom.close())

type Who = Parameters<Newsroom['as']>[0]
type Collection = 'articles' | 'pages'

interface Version {
  id: string
  autosave?: boolean
  version: {
    title: string
    _status: string
    revision: number
    updatedBy: string | null
    updatedByName: string | null
    step: Step
    body: ReturnType<typeof bodyOf>
  }
}

const texts = (versions: Version[]) => versions.map(({ version }) => wordsOf(version.body))
const wordsOf = ({ root }: ReturnType<typeof bodyOf>) =>
  (root.children as { children: { text?: string }[] }[]).map(({ children }) => children?.[0]?.text ?? '').join(' ')
const kinds = (versions: Version[]) => versions.map(({ version }) => version.step.kind)

/** The latest first. */
async function history(id: string, collection: Collection = 'articles'): Promise<Version[]> {
  const path = `/${collection}/versions?where[parent][equals]=${id}&sort=-updatedAt&depth=0&limit=0&trash=true`
  return (await newsroom.as('editor', path)).json.docs as unknown as Version[]
}

const patch = (who: Who, id: string, body: object, query = AUTOSAVE, collection: Collection = 'articles') =>
  newsroom.as(who, `/${collection}/${id}${query}`, { method: 'PATCH', body })

const write = (who: Who, id: string, words: string, collection?: Collection) =>
  patch(who, id, { body: bodyOf(words) }, AUTOSAVE, collection)

async function newDraft(who: 'editor' | 'writer', collection: Collection): Promise<string> {
  const body = { title: 'Un titre', ...(collection === 'articles' && complete(newsroom.category)), body: bodyOf('Un.') }
  const { json } = await newsroom.as(who, `/${collection}?draft=true&depth=0`, { method: 'POST', body })
  return String(json.doc?.id)
}

/** Has the server’s clock show another time; only dates are faked. */
function setClock(at: number): void {
  jest.useFakeTimers({ now: at, doNotFake: [...NOT_DATES] })
}
const NOT_DATES = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const

describe.each(['articles', 'pages'] as const)('%s', (collection) => {
  test('five paragraphs that are erased by mistake, with « rate » typed over them, stay in the history', async () => {
    const id = await newDraft('editor', collection)
    for (const count of [1, 2, 3, 4, 5]) await write('editor', id, FIVE.slice(0, count).join(' '), collection)
    await write('editor', id, 'rate', collection)
    expect(texts(await history(id, collection))).toEqual(['rate', FIVE.join(' '), 'Un.'])
  })

  test('and when they are erased little by little', async () => {
    const id = await newDraft('editor', collection)
    const all = FIVE.join(' ').split(' ')
    await write('editor', id, FIVE.join(' '), collection)
    for (let left = all.length - 6; left > 0; left -= 6)
      await write('editor', id, all.slice(0, left).join(' '), collection)
    await write('editor', id, 'rate', collection)
    const kept = texts(await history(id, collection))
    expect(kept).toContain(FIVE.join(' '))
    expect(kept[0]).toBe('rate')
  })

  test('so does a title of three words that three others replace, above a text that stays', async () => {
    const id = await newDraft('editor', collection)
    await patch('editor', id, { title: 'Métiers du lien', body: bodyOf(FIVE.join(' ')) }, AUTOSAVE, collection)
    for (const title of ['Appel aux dons', 'Appel aux dons urgents', 'Appel aux dons urgent']) {
      await patch('editor', id, { title }, AUTOSAVE, collection)
    }
    const titles = (await history(id, collection)).map(({ version }) => version.title)
    expect(titles.slice(0, 2)).toEqual(['Appel aux dons urgent', 'Métiers du lien'])
  })

  test('corrections leave one version, which five minutes of writing end', async () => {
    const id = await newDraft('editor', collection)
    const start = Date.now()
    const words = FIVE.join(' ').split(' ')
    for (const [index, length] of [30, 35, 33, 40, 38, 45].entries()) {
      setClock(start + index * MINUTE_MS)
      await write('editor', id, words.slice(0, length).join(' '), collection)
    }
    const [last, ...before] = texts(await history(id, collection))
    expect(last).toBe(words.slice(0, 45).join(' '))
    expect(before).toEqual([words.slice(0, 38).join(' '), 'Un.'])
  })

  test('each version has the name that its author had then, and nobody else chooses it', async () => {
    const { payload } = newsroom
    const data = { email: `${collection}@exemple.fr`, name: 'De passage', password: 'un mot de passe' }
    const { id: account } = await payload.create({ collection: 'users', data: { ...data, role: 'editor' } })
    const { token } = await payload.login({ collection: 'users', data })
    const id = await newDraft('writer', collection)
    const body = { title: 'Le sien', updatedByName: 'Quelqu’un', step: { kind: 'published' } }
    await newsroom.rest(`/${collection}/${id}${AUTOSAVE}`, { method: 'PATCH', body, token: String(token) })
    await payload.update({ collection: 'users', id: account, data: { name: 'Quelqu’un d’autre' } })
    await write('editor', id, 'Un autre.', collection)
    await patch('editor', id, { _status: 'published', slug: `nom-${collection}` }, '', collection)
    const versions = await history(id, collection)
    expect(versions.map(({ version }) => version.updatedByName)).toEqual(['editor', 'editor', 'De passage', 'writer'])
    expect(kinds(versions)).toEqual(['published', 'draft', 'draft', 'draft'])

    const { status, json } = await newsroom.as(null, `/${collection}/${id}`)
    expect(status).toBe(200)
    expect(json).not.toHaveProperty('updatedByName')
    expect(json).not.toHaveProperty('step')
  })

  test('a publication, a withdrawal, the trash and a restored version are steps, each with the text before it', async () => {
    const id = await newDraft('writer', collection)
    await write('writer', id, 'Avant.', collection)
    await patch('editor', id, { _status: 'published', slug: `etapes-${collection}` }, '', collection)
    await write('editor', id, 'Après.', collection)
    await patch('admin', id, { _status: 'draft' }, '', collection)
    await patch('editor', id, { deletedAt: new Date().toISOString() }, '', collection)
    await patch('editor', id, { deletedAt: null }, '?trash=true', collection)
    await write('editor', id, 'Repris bientôt.', collection)
    const old = (await history(id, collection)).find(({ version }) => wordsOf(version.body) === 'Avant.')
    await newsroom.as('writer', `/${collection}/versions/${old?.id}`, { method: 'POST', body: {} })
    await write('writer', id, 'Repris.', collection)
    const versions = await history(id, collection)
    expect(versions.map(({ version }) => [version.step.kind, wordsOf(version.body), version.updatedByName])).toEqual([
      ['draft', 'Repris.', 'writer'],
      ['restored', 'Avant.', 'writer'],
      ['draft', 'Repris bientôt.', 'editor'],
      ['untrashed', 'Après.', 'editor'],
      ['trashed', 'Après.', 'editor'],
      ['withdrawn', 'Après.', 'admin'],
      ['draft', 'Après.', 'editor'],
      ['published', 'Avant.', 'editor'],
      ['draft', 'Avant.', 'writer'],
      ['draft', 'Un.', 'writer'],
    ])
  })
})

test('a version of the time in the trash is restored without the trash', async () => {
  const id = await newDraft('writer', 'articles')
  await patch('writer', id, { deletedAt: new Date().toISOString() }, '')
  await patch('writer', id, { deletedAt: null }, '?trash=true')
  await write('writer', id, 'Depuis.')
  const trashed = (await history(id)).find(({ version }) => version.step.kind === 'trashed')
  const restored = await newsroom.as('writer', `/articles/versions/${trashed?.id}`, { method: 'POST', body: {} })
  expect(restored.status).toBe(200)
  expect(await newsroom.latest(id)).toMatchObject({ deletedAt: null, body: bodyOf('Un.') })
  expect((await newsroom.as('writer', `/articles/${id}?draft=true`)).status).toBe(200)
})

test('what is written in bulk is a step, and so is the text before', async () => {
  const id = await newDraft('writer', 'articles')
  await write('writer', id, 'Avant.')
  const bulk = (body: object, query = '') =>
    newsroom.as('editor', `/articles?where[id][in]=${id}${query}`, { method: 'PATCH', body })
  expect((await bulk({ excerpt: 'Pour tous.' }, '&draft=true')).status).toBe(200)
  await write('editor', id, 'Après.')
  expect((await bulk({ _status: 'published' })).status).toBe(200)
  await write('editor', id, 'Depuis.')
  const versions = await history(id)
  expect(texts(versions)).toEqual(['Depuis.', 'Après.', 'Après.', 'Avant.', 'Avant.', 'Un.'])
  expect(kinds(versions)).toEqual(['draft', 'published', 'draft', 'draft', 'draft', 'draft'])
})

test('the published version is still in the history after a hundred drafts', async () => {
  const { db } = newsroom.payload
  const { id } = await newsroom.publishedBy('writer', { title: 'En ligne' })
  await patch('editor', id, { title: 'Brouillon' }, '?draft=true')
  const [latest] = await history(id)
  for (let number = 0; number < 100; number += 1) {
    const now = new Date().toISOString()
    const dates = { createdAt: now, updatedAt: now }
    const versionData = latest?.version as never
    await db.createVersion({ ...dates, autosave: false, collectionSlug: 'articles', parent: id, versionData })
  }
  await patch('editor', id, { title: 'Le dernier' }, '?draft=true')
  const versions = await history(id)
  expect(versions).toHaveLength(104)
  expect(versions.filter(({ version }) => version._status === 'published')).toHaveLength(1)
})

test('the next days prune the history: one version an hour, then one a day, then what was published', async () => {
  const start = Date.parse('2026-11-10T08:00:00Z')
  setClock(start)
  const { id } = await newsroom.publishedBy('writer', { title: 'En ligne' })
  for (let number = 1; number <= 8; number += 1) {
    setClock(start + number * 20 * MINUTE_MS)
    await patch('editor', id, { title: `Brouillon ${number}` }, AUTOSAVE)
  }
  const other = await newDraft('writer', 'articles')
  jest.useRealTimers()
  const titlesAfter = async (hours: number) => {
    const { pruneHistory } = await import('@/collections/history/prune-history')
    await pruneHistory(newsroom.payload, undefined, new Date(start + hours * HOUR_MS))
    return (await history(id)).map(({ version }) => version.title)
  }
  const brouillons = (...numbers: number[]) => numbers.map((number) => `Brouillon ${number}`)
  const published = 'En ligne'
  expect(await titlesAfter(5)).toEqual([...brouillons(8, 7, 6, 5, 4, 3, 2, 1), published, published])
  expect(await titlesAfter(24)).toEqual([...brouillons(8, 5, 2), published])
  expect(await titlesAfter(48)).toEqual([...brouillons(8), published])
  expect(await titlesAfter(24 * 60)).toEqual([...brouillons(8), published])
  expect(await history(other)).toHaveLength(1)
})

describe('« Annuler la dernière étape »', () => {
  interface LastStep {
    id: string
    by: string
    at: string
  }
  const lastStep = async (who: Who, id: string) => {
    const answer: Answer = await newsroom.as(who, `/articles/${id}/last-step`)
    return { status: answer.status, step: answer.json.step as LastStep | null }
  }
  const undo = async (id: string) => {
    const { step } = await lastStep('writer', id)
    if (step) await newsroom.as('writer', `/articles/versions/${step.id}`, { method: 'POST', body: {} })
    return wordsOf((await newsroom.latest(id)).body as ReturnType<typeof bodyOf>)
  }

  test('goes back to the text before, again and again, to the first', async () => {
    const id = await newDraft('writer', 'articles')
    for (const [index, words] of ['Un deux trois.', 'Quatre cinq six.', 'Sept huit neuf.'].entries()) {
      if (index > 0) await patch('writer', id, {}, '?draft=true')
      await write('writer', id, words)
    }
    expect(await undo(id)).toBe('Quatre cinq six.')
    expect(await undo(id)).toBe('Un deux trois.')
    expect(await undo(id)).toBe('Un.')
    expect((await lastStep('writer', id)).step).toBeNull()
    await write('writer', id, 'Une autre suite.')
    expect(await undo(id)).toBe('Un.')
  })

  test('a publication of the same text is no step to undo', async () => {
    const id = await newDraft('editor', 'articles')
    await write('editor', id, 'Publié.')
    await patch('editor', id, { _status: 'published' }, '')
    const { step } = await lastStep('editor', id)
    expect(step?.id).toBe((await history(id)).at(-1)?.id)
  })

  test('says whose text it is, and is told to nobody but the staff', async () => {
    const id = await newDraft('writer', 'articles')
    await write('editor', id, 'De quelqu’un d’autre.')
    const { step } = await lastStep('writer', id)
    expect(step).toMatchObject({ by: 'writer', at: expect.stringMatching(/^\d{4}-/) })
    expect((await lastStep(null, id)).status).toBe(403)
    expect((await lastStep('writer', 'rien')).step).toBeNull()
  })
})
