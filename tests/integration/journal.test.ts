import { readFile, rm, writeFile } from 'node:fs/promises'
import { jest } from '@jest/globals'
import { createLocalReq } from 'payload'
import { complete, type Newsroom, openNewsroom } from '../support/newsroom'
import { emailOf, PASSWORD } from '../support/newsroom-accounts'

/* What each event leaves in the journal, by each door; that nobody writes there; that its chain holds and is proven. */

interface Line {
  id: string
  number: number
  event: string
  sentence: string
  actorKind: string
  actorName: string | null
  documentId: string | null
  network: string | null
  count: number
}

let room: Newsroom
let journal: {
  record: typeof import('@/collections/journal/record')
  verify: typeof import('@/collections/journal/verify')
  failures: typeof import('@/collections/journal/record-failure')
  purge: typeof import('@/collections/journal/purge')
  anchor: typeof import('@/collections/journal/anchor')
}

beforeAll(async () => {
  room = await openNewsroom()
  journal = {
    record: await import('@/collections/journal/record'),
    verify: await import('@/collections/journal/verify'),
    failures: await import('@/collections/journal/record-failure'),
    purge: await import('@/collections/journal/purge'),
    anchor: await import('@/collections/journal/anchor'),
  }
})
afterAll(() => room.close())
afterEach(async () => {
  await journal.failures.writeCounted(room.payload)
})

/** The lines that `work` leaves, the oldest first. */
async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
  const { number } = await journal.record.headOf(room)
  await work()
  return await linesAfter(number)
}

async function linesAfter(number: number): Promise<Line[]> {
  const { docs } = await room.payload.db.find<Line>({
    collection: 'journal',
    limit: 0,
    pagination: false,
    sort: 'number',
    where: { number: { greater_than: number } },
  })
  return docs
}

const sentences = (lines: Line[]) => lines.map(({ sentence }) => sentence)

const patch = (path: string, body: unknown, who: 'admin' | 'editor' | 'writer' = 'editor') =>
  room.as(who, path, { method: 'PATCH', body })

describe('a change of place leaves one line, by each door', () => {
  const now = () => new Date().toISOString()
  const DOORS = {
    id: async (id: string, data: Record<string, unknown>) => {
      await patch(`/articles/${id}?trash=true`, data)
    },
    where: async (id: string, data: Record<string, unknown>) => {
      await patch(`/articles?trash=true&where[id][equals]=${id}`, data)
    },
    script: async (id: string, data: Record<string, unknown>) => {
      await room.payload.update({ collection: 'articles', id, data, trash: true })
    },
  }

  test.each(Object.keys(DOORS) as (keyof typeof DOORS)[])('by %s', async (door) => {
    const who = door === 'script' ? 'Le site' : 'editor'
    const { id } = await room.draftBy('writer', { title: `Place ${door}` })
    const act = (data: Record<string, unknown>) => linesOf(() => DOORS[door](id, data))
    const article = `l’article « Place ${door} »`
    const draft = 'un article non publié'
    expect(sentences(await act({ _status: 'published' }))).toEqual([`${who} a publié ${article}`])
    expect(sentences(await act({ _status: 'draft' }))).toEqual([`${who} a retiré du site ${article}`])
    expect(sentences(await act({ deletedAt: now() }))).toEqual([`${who} a mis à la corbeille ${draft}`])
    expect(sentences(await act({ deletedAt: null }))).toEqual([`${who} a sorti de la corbeille ${draft}`])
    expect(sentences(await act({ _status: 'published' }))).toEqual([`${who} a publié ${article}`])
    expect(sentences(await act({ deletedAt: now() }))).toEqual([`${who} a mis à la corbeille ${article}`])
    await act({ deletedAt: null, _status: 'published' })
    const again = await act({ _status: 'published', excerpt: 'Un autre chapô.' })
    expect(sentences(again)).toEqual([`${who} a publié une modification de ${article}`])
    expect(again[0]).toMatchObject({ documentId: id, actorKind: door === 'script' ? 'site' : 'person', network: null })
  })

  test('deletion for good, a restored version, and neither drafts nor refusals', async () => {
    const { id } = await room.draftBy('writer', { title: 'Essai' })
    expect(await linesOf(() => patch(`/articles/${id}?draft=true`, { title: 'Essai deux' }, 'writer'))).toEqual([])
    expect(await linesOf(() => patch(`/articles/${id}`, { _status: 'published' }, 'writer'))).toEqual([])
    expect(await linesOf(() => patch(`/articles/${id}`, { _status: 'published', category: null }))).toEqual([])
    const { docs } = await room.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
    const restored = await linesOf(() =>
      room.as('editor', `/articles/versions/${docs.at(-1)?.id}`, { method: 'POST', body: {} }),
    )
    expect(sentences(restored)).toEqual(['editor a restauré une version antérieure d’un article non publié'])
    const deleted = await linesOf(() => room.as('editor', `/articles/${id}`, { method: 'DELETE' }))
    expect(sentences(deleted)).toEqual(['editor a supprimé un article non publié'])
  })

  test('a draft that somebody begins, or copies; not its later versions, nor what the site makes by itself', async () => {
    let id = ''
    const begun = await linesOf(async () => {
      id = (await room.draftBy('writer', { title: 'Commencé' })).id
    })
    expect(sentences(begun)).toEqual(['writer a ajouté un article non publié'])
    expect(begun[0]).toMatchObject({ event: 'created', documentId: id, actorKind: 'person' })
    const copied = await linesOf(() => room.as('writer', `/articles/${id}/duplicate?draft=true`, { method: 'POST' }))
    expect(copied.map(({ event }) => event)).toEqual(['created'])
    expect(await linesOf(() => patch(`/articles/${id}?draft=true`, { title: 'Suite' }, 'writer'))).toEqual([])
    const byScript = () =>
      room.payload.create({ collection: 'articles', draft: true, data: { title: 'Seul' } as never })
    expect(await linesOf(byScript)).toEqual([])
    const both = { ...complete(room.category), title: 'D’un coup', _status: 'published' }
    const published = await linesOf(() => room.as('editor', '/articles', { method: 'POST', body: both }))
    expect(sentences(published)).toEqual(['editor a publié l’article « D’un coup »'])
  })

  test('a schedule that is made, cancelled, carried out', async () => {
    const { carryOutDue } = await import('@/collections/scheduling/scheduled-publications')
    const { actAs } = await import('@/collections/journal/actor')
    const { id } = await room.draftBy('writer', { title: 'Plus tard' })
    const body = { action: 'publish', at: '2030-12-03T08:00' }
    const make = () => room.as('editor', `/articles/${id}/schedule`, { method: 'POST', body })
    const what = 'un article non publié : publication le 3 décembre 2030 à 08:00'
    expect(sentences(await linesOf(make))).toEqual([`editor a programmé ${what}`])
    const cancelled = await linesOf(() => room.as('editor', `/articles/${id}/schedule`, { method: 'DELETE' }))
    expect(sentences(cancelled)).toEqual([`editor a annulé la programmation d’${what}`])
    await make()
    const past = new Date(Date.now() - 1_000).toISOString()
    await room.payload.db.updateMany({
      collection: 'schedules',
      data: { at: past, nextTryAt: past },
      where: { documentId: { equals: id } },
    })
    const done = await linesOf(() => actAs('job', 'Publications programmées', () => carryOutDue(room.payload)))
    expect(sentences(done)).toEqual(['Le site (Publications programmées) a publié l’article « Plus tard »'])
  })
})

test('what visitors see at once leaves a line when it is made, changed, deleted; a change of nothing leaves none', async () => {
  const made = await linesOf(() => room.as('editor', '/categories', { method: 'POST', body: { title: 'Soins' } }))
  expect(sentences(made)).toEqual(['editor a ajouté la rubrique « Soins »'])
  const id = made[0]?.documentId
  const changed = await linesOf(() => patch(`/categories/${id}`, { title: 'Soin' }))
  expect(sentences(changed)).toEqual(['editor a modifié la rubrique « Soin »'])
  expect(await linesOf(() => patch(`/categories/${id}`, { title: 'Soin' }))).toEqual([])
  const deleted = await linesOf(() => room.as('editor', `/categories?where[id][equals]=${id}`, { method: 'DELETE' }))
  expect(sentences(deleted)).toEqual(['editor a supprimé la rubrique « Soin »'])
  const body = { from: '/ancienne', to: { type: 'custom', url: '/blog' } }
  const redirect = await linesOf(() => room.as('admin', '/redirects', { method: 'POST', body }))
  expect(sentences(redirect)).toEqual(['admin a ajouté la redirection « /ancienne »'])
})

test('settings and menus leave a line with the names of what changed', async () => {
  const post = (body: unknown) => linesOf(() => room.as('admin', '/globals/site', { method: 'POST', body }))
  await post({ name: 'La rédaction' })
  const tagline = await post({ tagline: 'Une ligne' })
  expect(sentences(tagline)).toEqual(['admin a modifié les réglages du site : ligne de présentation'])
  expect(await post({ tagline: 'Une ligne' })).toEqual([])
  const menu = await post({ navigation: [{ label: 'Actualités', url: '/blog' }] })
  expect(sentences(menu)).toEqual(['admin a modifié les menus du site : menu principal'])
})

describe('accounts', () => {
  test('login, refused logins of known and unknown people, logout, without the address that was typed', async () => {
    const headers = { 'x-client-network': '192.0.2.0/24' }
    const login = (email: string, password: string) =>
      room.rest('/users/login', { method: 'POST', body: { email, password }, headers })
    const opened = await linesOf(() => login(emailOf('writer'), PASSWORD))
    expect(sentences(opened)).toEqual(['writer a ouvert une session'])
    expect(opened[0]).toMatchObject({ actorKind: 'person', actorName: 'writer', network: '192.0.2.0/24' })

    const refused = await linesOf(async () => {
      for (let time = 0; time < 3; time += 1) await login(emailOf('colleague'), 'pas le bon')
      for (let time = 0; time < 2; time += 1) await login('mot-de-passe-au-mauvais-endroit@exemple.fr', 'x')
      await journal.failures.writeCounted(room.payload)
    })
    expect(sentences(refused).sort()).toEqual([
      'Connexion refusée pour colleague',
      'Connexion refusée pour colleague (2 fois)',
      'Connexion refusée pour une adresse inconnue',
      'Connexion refusée pour une adresse inconnue',
    ])
    expect(JSON.stringify(refused)).not.toMatch(/exemple\.fr|pas le bon/)

    const token = await room.login(emailOf('writer'), PASSWORD)
    const closed = await linesOf(() => room.rest('/users/logout', { method: 'POST', token }))
    expect(sentences(closed)).toEqual(['writer a fermé sa session'])
  })

  test('made, given another role and password, its sessions closed, deleted: its lines stay', async () => {
    const make = await linesOf(() =>
      room.as('admin', '/users', {
        method: 'POST',
        body: { name: 'Anne', email: 'anne@exemple.fr', password: PASSWORD, role: 'writer' },
      }),
    )
    expect(sentences(make)).toEqual(['admin a créé le compte d’Anne'])
    const id = String(make[0]?.documentId)
    const both = await linesOf(() => patch(`/users/${id}`, { role: 'editor', password: `${PASSWORD}-2` }, 'admin'))
    expect(sentences(both)).toEqual([
      'admin a changé le rôle d’Anne : de rédaction à rédaction en chef',
      'admin a changé le mot de passe d’Anne',
    ])
    // The new address waits for its link, below.
    expect(await linesOf(() => patch(`/users?where[id][equals]=${id}`, { email: 'a2@exemple.fr' }, 'admin'))).toEqual(
      [],
    )
    const endSessions = () => room.as('admin', `/users/${id}/sessions`, { method: 'DELETE' })
    // None is open yet: nothing was done.
    expect(await linesOf(endSessions)).toEqual([])
    await room.login('anne@exemple.fr', `${PASSWORD}-2`)
    const ended = await linesOf(endSessions)
    expect(sentences(ended)).toEqual(['admin a fermé les sessions d’Anne'])
    const frozen = await linesOf(() => patch(`/users/${id}`, { frozen: true }, 'admin'))
    expect(sentences(frozen)).toEqual(['admin a suspendu le compte d’Anne'])
    const freed = await linesOf(() => patch(`/users/${id}`, { frozen: false }, 'admin'))
    expect(sentences(freed)).toEqual(['admin a levé la suspension du compte d’Anne'])
    const deleted = await linesOf(() => room.as('admin', `/users/${id}`, { method: 'DELETE' }))
    expect(sentences(deleted)).toEqual(['admin a supprimé le compte d’Anne'])
    const { totalDocs } = await room.payload.db.count({ collection: 'journal', where: { documentId: { equals: id } } })
    expect(totalDocs).toBe(8)
  })

  test('a session ended in « Mes sessions », a wrong password in one, a key that is made and revoked', async () => {
    await room.login(emailOf('colleague'), PASSWORD)
    const ended = await linesOf(() => room.as('colleague', '/users/sessions', { method: 'DELETE' }))
    expect(sentences(ended)).toEqual(['colleague a fermé les sessions de colleague'])
    expect(await linesOf(() => room.as('colleague', '/users/sessions', { method: 'DELETE' }))).toEqual([])
    const refused = await linesOf(async () => {
      await room.as('colleague', '/users/confirm', { method: 'POST', body: { password: 'pas le bon' } })
      await journal.failures.writeCounted(room.payload)
    })
    expect(sentences(refused)).toEqual(['colleague a donné un mot de passe faux en confirmant son identité'])
    expect(refused[0]).toMatchObject({ actorKind: 'person', actorName: 'colleague' })

    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const body = { name: 'Import', scope: 'write-drafts', expiresAt }
    const { json } = await room.as('admin', '/api-keys', { method: 'POST', body })
    const ask = (what: string) => () => room.as('admin', `/api-keys/${json.doc?.id}/${what}`, { method: 'POST' })
    expect(sentences(await linesOf(ask('issue')))).toEqual(['admin a créé la clé de programme « Import »'])
    expect(sentences(await linesOf(ask('revoke')))).toEqual(['admin a révoqué la clé de programme « Import »'])
    expect(await linesOf(ask('revoke'))).toEqual([])
    const deleted = await linesOf(() => room.as('admin', `/api-keys/${json.doc?.id}`, { method: 'DELETE' }))
    expect(sentences(deleted)).toEqual(['admin a supprimé la clé de programme « Import »'])
  })

  test('an address that is confirmed by its link was changed by its person', async () => {
    const { pendingAddress } = await import('@/collections/accounts/email-change/pending-address')
    const { href, pending } = pendingAddress('ailleurs@exemple.fr')
    await room.payload.db.updateOne({ collection: 'users', id: room.ids.colleague, data: pending })
    const body = { token: href.split('/').at(-1) }
    const headers = { 'x-client-network': '192.0.2.0/24' }
    const lines = await linesOf(() => room.rest('/users/confirm-email', { method: 'POST', body, headers }))
    expect(sentences(lines)).toEqual(['colleague a changé l’adresse électronique de colleague'])
    expect(lines[0]).toMatchObject({ actorKind: 'person', network: '192.0.2.0/24' })
  })
})

describe('nobody writes the journal', () => {
  const AS = ['admin', 'editor', 'writer', null] as const
  const line = { sentence: 'Rien', event: 'login', number: 1 }

  test.each(AS)('through REST, as %s; only admins read it', async (who) => {
    const before = await journal.verify.verifyJournal(room.payload)
    const [first] = await linesAfter(0)
    const path = `/journal/${first?.id}`
    const where = `/journal?where[number][greater_than]=0`
    const answers = [
      await room.as(who, '/journal', { method: 'POST', body: line }),
      await room.as(who, path, { method: 'PATCH', body: line }),
      await room.as(who, where, { method: 'PATCH', body: line }),
      await room.as(who, path, { method: 'DELETE' }),
      await room.as(who, where, { method: 'DELETE' }),
      await room.as(who, `${path}/duplicate`, { method: 'POST', body: {} }),
      await room.as(who, `/journal/versions/${first?.id}`, { method: 'POST', body: {} }),
    ]
    for (const { status } of answers) expect([403, 404]).toContain(status)
    const reads = [await room.as(who, '/journal'), await room.as(who, path)]
    for (const { status } of reads) expect(status === 200).toBe(who === 'admin')
    expect((await room.rest('/journal/csv', { headers: {} })).status).toBe(403)
    expect(await journal.verify.verifyJournal(room.payload)).toEqual(before)
  })

  test('through scripts that pass over access', async () => {
    const before = await journal.verify.verifyJournal(room.payload)
    const [first] = await linesAfter(0)
    const id = String(first?.id)
    const { payload } = room
    await expect(payload.create({ collection: 'journal', data: line as never })).rejects.toThrow('ne s’écrit pas')
    await expect(payload.update({ collection: 'journal', id, data: line as never })).rejects.toThrow('ne s’écrit pas')
    await expect(payload.delete({ collection: 'journal', id })).rejects.toThrow('ne s’écrit pas')
    const all = { number: { greater_than: 0 } }
    await expect(payload.delete({ collection: 'journal', where: all })).rejects.toThrow('ne s’écrit pas')
    const changed = payload.update({ collection: 'journal', where: all, data: line as never })
    await expect(changed).rejects.toThrow('ne s’écrit pas')
    expect(await journal.verify.verifyJournal(room.payload)).toEqual(before)
  })
})

describe('the chain', () => {
  test('is whole after fifty writes at once, in the order of their lines', async () => {
    const { number } = await journal.record.headOf(room)
    const writes = Array.from({ length: 50 }, (_, index) =>
      room.as('editor', '/categories', { method: 'POST', body: { title: `Rubrique ${index}` } }),
    )
    for (const { status } of await Promise.all(writes)) expect(status).toBe(201)
    expect(await linesAfter(number)).toHaveLength(50)
    expect(await journal.verify.verifyJournal(room.payload)).toMatchObject({ kind: 'whole', last: number + 50 })
  })

  test('has no line of a write that is rolled back', async () => {
    const { inTransaction } = await import('@/payload/adapters/database/in-transaction')
    const lines = await linesOf(() =>
      inTransaction(room.payload, async (req) => {
        await room.payload.create({ collection: 'categories', data: { title: 'Jamais' }, req })
        throw new Error('no')
      }).catch(() => {}),
    )
    expect(lines).toEqual([])
    expect(await journal.verify.verifyJournal(room.payload)).toMatchObject({ kind: 'whole' })
  })

  test('shows a line that was changed, one that was removed, and lines cut off at the end', async () => {
    const { db } = room.payload
    const verdict = () => journal.verify.verifyJournal(room.payload)
    const [line] = await db
      .find<Line & Record<string, unknown>>({ collection: 'journal', limit: 1, where: { number: { equals: 5 } } })
      .then(({ docs }) => docs)
    if (!line) throw new Error('There is no fifth line.')
    const where = { id: { equals: line.id } }
    await db.updateOne({ collection: 'journal', where, data: { sentence: 'Rien' } })
    expect(await verdict()).toEqual({ kind: 'broken', fault: 'changed', number: 5 })
    await db.deleteOne({ collection: 'journal', where })
    expect(await verdict()).toEqual({ kind: 'broken', fault: 'missing', number: 5 })
    await db.create({ collection: 'journal', data: line })
    expect(await verdict()).toMatchObject({ kind: 'whole' })

    const { number } = await journal.record.headOf(room)
    const [last] = await linesAfter(number - 1)
    await db.deleteOne({ collection: 'journal', where: { number: { equals: number } } })
    expect(await verdict()).toEqual({ kind: 'broken', fault: 'cut at the end', number })
    await db.create({ collection: 'journal', data: last as never })
    expect(await verdict()).toMatchObject({ kind: 'whole', last: number })
  })

  test('still shows that lines were cut off once others were written in their place', async () => {
    const { env } = await import('@/payload/env')
    const file = journal.anchor.anchorFile(env)
    const { number } = await journal.record.headOf(room)
    await room.payload.db.deleteOne({ collection: 'journal', where: { number: { equals: number } } })
    const broken = { kind: 'broken', fault: 'cut at the end', number }
    for (let time = 0; time < 2; time += 1) {
      await journal.record.record(await createLocalReq({}, room.payload), { event: 'database-copied' })
      expect(await journal.verify.verifyJournal(room.payload)).toEqual(broken)
    }
    await rm(file)
    expect(await journal.verify.verifyJournal(room.payload)).toMatchObject({ fault: 'no anchor' })
    await journal.record.record(await createLocalReq({}, room.payload), { event: 'database-copied' })
    expect(await journal.verify.verifyJournal(room.payload)).toMatchObject({ kind: 'whole', last: number + 2 })
  })

  test('is read with the secret that it was written with', async () => {
    const { env } = await import('@/payload/env')
    const changed = { ...env, PAYLOAD_SECRET: 'another-secret-of-more-than-32-letters' }
    expect(await journal.verify.verifyJournal(room.payload, changed)).toMatchObject({ fault: 'unknown key', number: 1 })
    const told = { ...changed, FORMER_SECRETS: [env.PAYLOAD_SECRET] }
    expect(await journal.verify.verifyJournal(room.payload, told)).toMatchObject({ kind: 'whole' })
  })

  test('is shown as broken without the file that notes its end', async () => {
    const { env } = await import('@/payload/env')
    const file = journal.anchor.anchorFile(env)
    const kept = await readFile(file, 'utf8')
    await writeFile(file, kept.replace(/"hash":"./, '"hash":"x'))
    expect(await journal.verify.verifyJournal(room.payload)).toMatchObject({ fault: 'other end' })
    await writeFile(file, kept)
  })
})

test('the export is a table of the lines that the filters ask for, and leaves a line', async () => {
  await room.as('editor', '/categories', { method: 'POST', body: { title: '=1+1;"x"' } })
  const token = await room.login(emailOf('admin'), PASSWORD)
  let text = ''
  const lines = await linesOf(async () => {
    const answer = await room.rest('/journal/csv?where[event][equals]=created', { token })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
  })
  expect(sentences(lines)).toEqual(['admin a exporté le journal'])
  const rows = text.split('\r\n')
  expect(rows[0]).toMatch(/^\uFEFFNuméro;Date/)
  expect(rows.slice(1, -1).every((row) => row.includes(';Création;'))).toBe(true)
  expect(text).toContain(`;"'=1+1;""x""";`)
  expect((await room.rest('/journal/csv', { token: await room.login(emailOf('editor'), PASSWORD) })).status).toBe(403)
})

test('no line and no export holds the title of a text that visitors do not read, whatever becomes of it', async () => {
  const SECRET = 'Fermeture du site de Carhaix'
  const at = { publish: '2030-12-03T08:00', withdraw: '2030-12-04T08:00' }
  const act = async (path: string, method: 'POST' | 'PATCH' | 'DELETE', body: object = {}) => {
    const { status, json } = await room.as('editor', path, { method, body })
    expect([method, path, status < 300, json.errors]).toEqual([method, path, true, undefined])
  }
  for (const isOnline of [false, true]) {
    const { id } = isOnline
      ? await room.publishedBy('editor', { title: 'Titre public' })
      : await room.draftBy('editor', { title: SECRET })
    const { number } = await journal.record.headOf(room)
    // Of what is online, the secret is in the changes that are not published.
    await act(`/articles/${id}?draft=true`, 'PATCH', { title: SECRET })
    await act(`/articles/${id}/duplicate?draft=true`, 'POST')
    await act(`/articles/${id}/propose`, 'POST')
    await act(`/articles/${id}/take-back`, 'POST')
    await act(`/articles/${id}/propose`, 'POST')
    await act(`/articles/${id}/send-back`, 'POST', { reason: 'À revoir.' })
    await act(`/articles/${id}/schedule`, 'POST', { action: 'publish', at: at.publish })
    await act(`/articles/${id}/schedule`, 'DELETE')
    const { docs } = await room.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
    await act(`/articles/versions/${docs[0]?.id}`, 'POST')
    await act(`/articles/${id}?trash=true`, 'PATCH', { deletedAt: new Date().toISOString() })
    await act(`/articles/${id}?trash=true`, 'PATCH', { deletedAt: null })
    await act(`/articles/${id}`, 'DELETE')
    const lines = await linesAfter(number)
    expect(new Set(lines.map(({ event }) => event))).toEqual(
      new Set([
        'created',
        'proposed',
        'proposal-taken-back',
        'sent-back',
        'schedule-made',
        'schedule-cancelled',
        'version-restored',
        'trashed',
        'untrashed',
        'deleted',
      ]),
    )
    expect(JSON.stringify(lines)).not.toContain(SECRET)
    const titled = lines.filter(({ sentence }) => sentence.includes('« Titre public »')).map(({ event }) => event)
    const WHILE_ONLINE = ['proposed', 'proposal-taken-back', 'proposed', 'sent-back', 'schedule-made']
    expect(titled).toEqual(isOnline ? [...WHILE_ONLINE, 'schedule-cancelled', 'version-restored', 'trashed'] : [])
  }
  const token = await room.login(emailOf('admin'), PASSWORD)
  expect(await (await room.rest('/journal/csv', { token })).text()).not.toContain(SECRET)
})

test('a writer who trashes ten documents within a minute is written about to the admins, once', async () => {
  const { lettersSent } = await import('@/collections/journal/alarms')
  const sent: string[] = []
  const { sendEmail } = room.payload
  room.payload.sendEmail = async (message) => void sent.push(String(message.subject))
  // All within one minute, on a slow machine too.
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now())
  for (let number = 0; number < 22; number += 1) {
    const { id } = await room.draftBy('writer', { ...complete(room.category), title: `Essai ${number}` })
    await patch(`/articles/${id}`, { deletedAt: new Date().toISOString() }, 'writer')
    await lettersSent()
    expect(sent).toHaveLength(number < 9 ? 0 : 1)
  }
  const { withRefusalsCounted } = await import('@/collections/journal/count-refusals')
  const refuse = withRefusalsCounted(async () => new Response(null, { status: 403 }))
  const { tellRefusal } = await import('@/payload/server/gate/refusals')
  for (let time = 0; time < 10; time += 1) await refuse(new Request('http://localhost:3000/api/users'))
  for (let time = 0; time < 40; time += 1) tellRefusal('/api/articles/x/presence')
  await lettersSent()
  expect(sent).toHaveLength(1)
  for (let time = 0; time < 35; time += 1) tellRefusal('/api/articles')
  await lettersSent()
  clock.mockRestore()
  room.payload.sendEmail = sendEmail
  expect(sent).toEqual(['Beaucoup de suppressions en une minute', 'Beaucoup de refus en une minute'])
})

test('a key that removes ten documents within a minute is written about to the admins, by its name', async () => {
  const { lettersSent, noteRemovals } = await import('@/collections/journal/alarms')
  const sent: string[] = []
  const { sendEmail } = room.payload
  room.payload.sendEmail = async ({ text }) => void sent.push(String(text))
  const key = { kind: 'key', id: 'k', name: 'Import', role: null } as const
  for (let number = 0; number < 22; number += 1) noteRemovals(room.payload, 'trashed', key)
  await lettersSent()
  room.payload.sendEmail = sendEmail
  expect(sent).toHaveLength(1)
  expect(sent[0]).toContain('La clé de programme')
  expect(sent[0]).toContain('révoquez cette clé')
})

test('lines past their term are removed, and the chain is proven from there; a cut beginning shows', async () => {
  const { number } = await journal.record.headOf(room)
  const later = (months: number) => new Date(Date.now() + months * 31 * 24 * 3_600_000)
  expect(await linesOf(() => journal.purge.purgeJournal(room.payload, later(11)))).toEqual([])
  await journal.purge.purgeJournal(room.payload, later(14))
  const [line, ...others] = await linesAfter(0)
  expect(others).toEqual([])
  expect(line).toMatchObject({ number: number + 1, event: 'journal-purged' })
  expect(await journal.verify.verifyJournal(room.payload)).toMatchObject({ kind: 'whole', first: number + 1 })

  await journal.record.record(await createLocalReq({}, room.payload), { event: 'database-copied' })
  await room.payload.db.deleteOne({ collection: 'journal', where: { number: { equals: number + 1 } } })
  expect(await journal.verify.verifyJournal(room.payload)).toEqual({
    kind: 'broken',
    fault: 'no beginning',
    number: number + 2,
  })
})
