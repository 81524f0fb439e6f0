import { jest } from '@jest/globals'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

/* Publication and withdrawal on a given minute: rights, valid requests, effects. */

let newsroom: Newsroom
let carryOutDue: (stopping?: AbortSignal) => Promise<void>

beforeAll(async () => {
  newsroom = await openNewsroom()
  const jobs = await import('@/collections/scheduling/scheduled-publications')
  carryOutDue = (stopping) => jobs.carryOutDue(newsroom.payload, stopping)
})
afterAll(() => newsroom.close())
afterEach(() => newsroom.payload.db.deleteMany({ collection: 'schedules', where: { id: { exists: true } } }))

/** One for the whole file: a minute may end while a test runs. */
const THIS_MINUTE = Math.floor(Date.now() / 60_000) * 60_000
const minute = (hoursAhead: number) => new Date(THIS_MINUTE + hoursAhead * 3_600_000).toISOString()
const TOMORROW = minute(24)
const DAY_AFTER = minute(48)

type Who = Parameters<Newsroom['as']>[0]
const schedule = (who: Who, id: string, body: object, collection = 'articles') =>
  newsroom.as(who, `/${collection}/${id}/schedule`, { method: 'POST', body })
const publishLater = async (id: string, at = TOMORROW) => {
  const { status, json } = await schedule('editor', id, { action: 'publish', at })
  if (status !== 200) throw new Error(`not scheduled: ${status} ${JSON.stringify(json)}`)
}
const edit = (id: string, body: object, query = '?draft=true') =>
  newsroom.as('editor', `/articles/${id}${query}`, { method: 'PATCH', body })
const asVisitor = (id: string, collection = 'articles') => newsroom.as(null, `/${collection}/${id}`)

async function waitingFor(id: string, collection = 'articles') {
  const { json } = await newsroom.as('writer', `/${collection}/${id}/schedule`)
  return json.schedules as Record<string, unknown>[]
}

const rowsOf = async (id: string) =>
  (await newsroom.payload.find({ collection: 'schedules', where: { documentId: { equals: id } } })).docs

/** Makes all schedules of a document due, or that of one action. */
async function whenItIsTime(id: string, at = minute(0), only?: 'publish' | 'withdraw') {
  for (const row of await rowsOf(id)) {
    if (only && row.action !== only) continue
    await newsroom.payload.db.updateOne({
      collection: 'schedules',
      data: { at, nextTryAt: at },
      where: { id: { equals: row.id } },
    })
  }
  await carryOutDue()
}

/** A body without the ids of its blocks: P40. */
const withoutNumbers = (body: unknown) =>
  JSON.parse(JSON.stringify(body), (key, value) => (key === 'id' ? undefined : value))

interface Version {
  version: { title: string; _status: string; updatedBy: string | null; revision: number }
}
const versionsOf = async (id: string) => {
  const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}&limit=0&depth=0`)
  return json.docs as unknown as Version[]
}

describe('a publication', () => {
  test('comes with its minute and bears that date, not before', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'À paraître' })
    const { status, json } = await schedule('editor', id, { action: 'publish', at: TOMORROW })
    expect(status).toBe(200)
    expect(json.message).toMatch(/^Programmé pour le .+ à \d\d:\d\d, heure de Paris\.$/)
    expect(json.schedules).toEqual([
      { action: 'publish', at: TOMORROW, by: 'editor', problem: null, hasFailed: false, isOutdated: false },
    ])

    await carryOutDue()
    expect((await asVisitor(id)).status).toBe(404)

    await whenItIsTime(id, minute(-1))
    expect((await asVisitor(id)).json).toMatchObject({ title: 'À paraître', publishedAt: minute(-1) })
    expect(await waitingFor(id)).toEqual([])
  })

  test('is of a page too', async () => {
    const body = { title: 'Nos engagements', body: bodyOf('Un texte.') }
    const { json } = await newsroom.as('editor', '/pages?draft=true', { method: 'POST', body })
    const id = String(json.doc?.id)
    expect((await schedule('editor', id, { action: 'publish', at: TOMORROW }, 'pages')).status).toBe(200)
    await whenItIsTime(id)
    expect((await asVisitor(id, 'pages')).json).toMatchObject({ title: 'Nos engagements' })
  })

  test('is of the scheduled text; a later text stays a draft, of its author, on top', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Programmé' })
    await publishLater(id)
    const { json } = await newsroom.as('writer', `/articles/${id}?draft=true`, {
      method: 'PATCH',
      body: { title: 'Écrit depuis', tags: ['nouveau'] },
    })
    expect(await waitingFor(id)).toMatchObject([{ isOutdated: true }])

    await whenItIsTime(id)
    expect((await asVisitor(id)).json).toMatchObject({ title: 'Programmé' })
    expect(await newsroom.latest(id)).toMatchObject({
      title: 'Écrit depuis',
      tags: ['nouveau'],
      _status: 'draft',
      updatedBy: newsroom.ids.writer,
      // The author of the draft can go on: nothing changed under the form.
      revision: json.doc?.revision,
    })
    const published = (await versionsOf(id)).filter(({ version }) => version._status === 'published')
    expect(published).toMatchObject([
      { version: { title: 'Programmé', updatedBy: newsroom.ids.editor, updatedByName: 'editor' } },
    ])
  })

  test('is of all of that text, whatever each field and each block became since', async () => {
    const made = async (path: string, body: object) =>
      String((await newsroom.as('admin', path, { method: 'POST', body })).json.doc?.id)
    const person = await made('/people', { name: 'Jo' })
    const dossier = await made('/dossiers', { title: 'Dossier' })
    const [one, two] = [(await newsroom.pictureBy('editor')).id, (await newsroom.pictureBy('editor')).id]
    const blocks = [
      { blockType: 'figure', image: one, caption: 'Une légende' },
      { blockType: 'gallery', images: [{ image: one, caption: 'Une' }, { image: two }] },
      { blockType: 'keyFigures', title: 'En chiffres', items: [{ value: '12', unit: '%', label: 'des métiers' }] },
      { blockType: 'callout', kind: 'information', title: 'À savoir', content: bodyOf('Un encadré.') },
      { blockType: 'video', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'Une vidéo' },
      { blockType: 'callToAction', title: 'Venez', text: 'Bientôt.', label: 'S’inscrire', url: '/contact' },
      { blockType: 'quote', text: 'Une phrase.', author: 'Jo', role: 'Soignante' },
      { blockType: 'download', file: one, title: 'Un fichier' },
    ]
    const { id } = await newsroom.draftBy('writer', {
      title: 'Tout',
      slug: 'tout-y-est',
      body: bodyOf('Un texte.', ...blocks),
      authors: [person],
      dossier,
      tags: ['un', 'deux'],
      cover: two,
      meta: { title: 'Pour les moteurs', description: 'Une description.', image: one },
    })
    const { body, title, slug, excerpt, category, authors, tags, cover, meta } = await newsroom.latest(id)
    const scheduled = { title, slug, excerpt, category, authors, tags, cover, meta, dossier, _status: 'published' }
    await publishLater(id)
    await edit(id, { title: 'Tout' })
    expect(await waitingFor(id)).toMatchObject([{ isOutdated: false }])

    const emptied = { dossier: null, authors: [], tags: [], cover: null, category: null, meta: {} }
    const { status } = await edit(id, { ...emptied, title: 'Rien', slug: 'rien', body: bodyOf('Autre chose.') })
    expect(status).toBe(200)
    await whenItIsTime(id)
    const row = await newsroom.row(id)
    expect(row).toMatchObject(scheduled)
    expect(withoutNumbers(row?.body)).toEqual(withoutNumbers(body))
    expect(await newsroom.latest(id)).toMatchObject({
      ...emptied,
      meta: expect.anything(),
      title: 'Rien',
      slug: 'rien',
    })
  })

  test('is scheduled again with the new text, in place of the first', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Premier texte' })
    await publishLater(id)
    await edit(id, { title: 'Nouveau texte' })
    await publishLater(id, DAY_AFTER)
    expect(await waitingFor(id)).toMatchObject([{ at: DAY_AFTER, isOutdated: false }])
    await whenItIsTime(id)
    expect((await asVisitor(id)).json).toMatchObject({ title: 'Nouveau texte' })
  })

  test('saved again without a change, is not out of date', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Le même' })
    await publishLater(id)
    const { json } = await edit(id, { title: 'Le même' })
    expect(await waitingFor(id)).toMatchObject([{ isOutdated: false }])
    await whenItIsTime(id)
    // No draft with the same text on top: the list would call it « Publié, modifié ».
    expect(await newsroom.latest(id)).toMatchObject({ _status: 'published', revision: json.doc?.revision })
  })

  test('of a change waits while the published text stays', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'En ligne' })
    await edit(id, { title: 'Corrigé' })
    await publishLater(id)
    expect((await asVisitor(id)).json).toMatchObject({ title: 'En ligne' })
    await whenItIsTime(id)
    expect((await asVisitor(id)).json).toMatchObject({ title: 'Corrigé' })
  })

  test('is cancelled', async () => {
    const { id } = await newsroom.draftBy('writer')
    await publishLater(id)
    const { status, json } = await newsroom.as('editor', `/articles/${id}/schedule?action=publish`, {
      method: 'DELETE',
    })
    expect([status, json.message, json.schedules]).toEqual([200, 'La programmation est annulée.', []])
    await whenItIsTime(id)
    expect((await asVisitor(id)).status).toBe(404)
  })

  test('by hand before its minute takes its place: the older text does not come back', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Ancien texte' })
    await publishLater(id)
    await edit(id, { title: 'Publié à la main', _status: 'published' }, '')
    expect(await waitingFor(id)).toEqual([])
    await whenItIsTime(id)
    expect((await asVisitor(id)).json).toMatchObject({ title: 'Publié à la main' })
  })

  test('that runs twice is done once', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Une seule fois' })
    await publishLater(id)
    const [row] = await rowsOf(id)
    await newsroom.payload.db.updateOne({
      collection: 'schedules',
      data: { nextTryAt: minute(0), at: minute(0) },
      where: { id: { equals: String(row?.id) } },
    })
    await Promise.all([carryOutDue(), carryOutDue(), carryOutDue()])
    const published = (await versionsOf(id)).filter(({ version }) => version._status === 'published')
    expect(published).toHaveLength(1)
    expect(await rowsOf(id)).toEqual([])
  })
})

describe('a withdrawal', () => {
  test('takes an article off the site at its minute, and keeps it as a draft', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Pour un temps' })
    const { status, json } = await schedule('editor', id, { action: 'withdraw', at: TOMORROW })
    expect([status, json.message]).toEqual([200, expect.stringMatching(/^Retrait programmé pour le /)])
    expect((await asVisitor(id)).status).toBe(200)
    await whenItIsTime(id)
    expect((await asVisitor(id)).status).toBe(404)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Pour un temps', _status: 'draft' })
  })

  test('is scheduled with the publication that it follows, and comes after it', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Une semaine' })
    await publishLater(id, TOMORROW)
    expect((await schedule('editor', id, { action: 'withdraw', at: DAY_AFTER })).status).toBe(200)
    expect(await waitingFor(id)).toMatchObject([{ action: 'publish' }, { action: 'withdraw' }])

    await whenItIsTime(id, minute(0), 'publish')
    expect((await asVisitor(id)).status).toBe(200)
    await whenItIsTime(id)
    expect((await asVisitor(id)).status).toBe(404)
  })

  test('waits for the publication before it, when that is tried again', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Un jour seulement' })
    await publishLater(id, TOMORROW)
    await schedule('editor', id, { action: 'withdraw', at: DAY_AFTER })
    const update = jest.spyOn(newsroom.payload, 'update').mockRejectedValueOnce(new Error('The disk is full'))
    await whenItIsTime(id, minute(-2), 'publish')
    await whenItIsTime(id, minute(-1), 'withdraw')
    update.mockRestore()
    expect(await waitingFor(id)).toMatchObject([{ action: 'publish' }, { action: 'withdraw' }])

    await whenItIsTime(id, minute(-2), 'publish')
    await carryOutDue()
    expect(await newsroom.row(id)).toMatchObject({ publishedAt: minute(-2), _status: 'draft' })
    expect(await rowsOf(id)).toEqual([])
  })

  test('by hand before its minute replaces it: the newly published text stays', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Retiré à la main' })
    await schedule('editor', id, { action: 'withdraw', at: TOMORROW })
    await edit(id, { _status: 'draft' }, '')
    expect(await waitingFor(id)).toEqual([])
  })

  test('is cancelled when the article is put into the trash', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Jeté avant' })
    await schedule('editor', id, { action: 'withdraw', at: TOMORROW })
    await edit(id, { deletedAt: new Date().toISOString() }, '')
    expect(await waitingFor(id)).toEqual([])
  })

  test('that follows a publication to come outlives a withdrawal by hand', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Reviendra' })
    await edit(id, { title: 'Reviendra une semaine' })
    await publishLater(id, TOMORROW)
    await schedule('editor', id, { action: 'withdraw', at: DAY_AFTER })
    await edit(id, { _status: 'draft' }, '')
    expect(await waitingFor(id)).toMatchObject([{ action: 'publish' }, { action: 'withdraw' }])
  })
})

describe('a schedule is refused', () => {
  const messageOf = async (answer: ReturnType<typeof schedule>) => {
    const { status, json } = await answer
    return [status, json.errors?.[0]?.message]
  }

  test.each(['writer', null] as const)('to who may not publish (%s)', async (who) => {
    const { id } = await newsroom.draftBy('writer')
    for (const action of ['publish', 'withdraw']) {
      expect((await schedule(who, id, { action, at: TOMORROW })).status).toBe(403)
    }
    await publishLater(id)
    expect((await newsroom.as(who, `/articles/${id}/schedule`, { method: 'DELETE' })).status).toBe(403)
    expect(
      (await newsroom.as(who, `/schedules?where[documentId][equals]=${id}`, { method: 'DELETE' })).status,
    ).not.toBe(200)
    expect(await rowsOf(id)).toHaveLength(1)
  })

  test('to a visitor who only looks', async () => {
    const { id } = await newsroom.publishedBy('writer')
    expect((await newsroom.as(null, `/articles/${id}/schedule`)).status).toBe(403)
    expect((await newsroom.as(null, '/schedules')).status).toBe(403)
  })

  test('at its own door, whatever is sent', async () => {
    const { id } = await newsroom.draftBy('writer')
    const body = {
      action: 'publish',
      at: TOMORROW,
      documentCollection: 'articles',
      documentId: id,
      nextTryAt: TOMORROW,
    }
    expect((await newsroom.as('admin', '/schedules', { method: 'POST', body })).status).toBe(403)
    await publishLater(id)
    const [row] = await rowsOf(id)
    const changed = await newsroom.as('admin', `/schedules/${row?.id}`, { method: 'PATCH', body: { at: DAY_AFTER } })
    expect(changed.status).toBe(403)
    expect(JSON.stringify((await newsroom.as('admin', `/schedules/${row?.id}`)).json)).not.toContain('Un chapô')
    expect((await newsroom.as('admin', '/schedules/versions')).status).toBe(403)
  })

  test.each([
    ['yesterday', minute(-24), 'Cette heure est passée : choisissez-en une à venir, ou publiez maintenant.'],
    ['now', new Date().toISOString(), 'Cette heure est passée : choisissez-en une à venir, ou publiez maintenant.'],
    ['a day that is none', '2027-02-30T10:00', expect.stringMatching(/^Cette date n’en est pas une/)],
    ['a day that is none, with an offset', '2027-02-30T10:00Z', expect.stringMatching(/^Cette date n’en est pas une/)],
    ['words', 'demain matin', expect.stringMatching(/^Cette date n’en est pas une/)],
    ['an hour that does not exist', '2027-03-28T02:30', expect.stringMatching(/^Cette heure n’existe pas/)],
    ['an hour that comes twice', '2027-10-31T02:30', expect.stringMatching(/^Cette heure existe deux fois/)],
    ['nothing', undefined, expect.stringMatching(/^at manque/)],
    ['a number', 12, expect.stringMatching(/^at manque/)],
  ])('for %s', async (_what, at, sentence) => {
    const { id } = await newsroom.draftBy('writer')
    expect(await messageOf(schedule('editor', id, { action: 'publish', at }))).toEqual([400, sentence])
    expect(await rowsOf(id)).toEqual([])
  })

  test('for another action, and for a body that is none', async () => {
    const { id } = await newsroom.draftBy('writer')
    for (const body of [{ action: 'delete', at: TOMORROW }, [], 'publish', null]) {
      expect((await schedule('editor', id, body as object)).status).toBe(400)
    }
    expect((await newsroom.as('editor', `/articles/${id}/schedule?action=all`, { method: 'DELETE' })).status).toBe(400)
  })

  test('for an article that is not complete, with the missing fields, and changes nothing', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Sans chapô', excerpt: '', category: null })
    const before = [await newsroom.latest(id), await newsroom.row(id), await versionsOf(id)]
    const { status, json } = await schedule('editor', id, { action: 'publish', at: TOMORROW })
    expect(status).toBe(400)
    expect(json.errors?.[0]?.data?.errors?.map(({ path }) => path).sort()).toEqual(['category', 'excerpt'])
    expect([await newsroom.latest(id), await newsroom.row(id), await versionsOf(id)]).toEqual(before)
    expect(await rowsOf(id)).toEqual([])
  })

  test('from an older revision than the latest', async () => {
    const { id, revision } = await newsroom.draftBy('writer')
    await edit(id, { title: 'Entre-temps' })
    expect((await schedule('editor', id, { action: 'publish', at: TOMORROW, revision: 2 })).status).toBe(200)
    expect((await schedule('editor', id, { action: 'withdraw', at: DAY_AFTER, revision })).status).toBe(200)
    const { status, json } = await schedule('editor', id, { action: 'publish', at: TOMORROW, revision })
    expect([status, json.errors?.[0]?.message]).toEqual([409, expect.stringMatching(/^Vous avez vous-même enregistré/)])
  })

  test('where there is nothing to do', async () => {
    const online = (await newsroom.publishedBy('writer')).id
    const draft = (await newsroom.draftBy('writer')).id
    expect(await messageOf(schedule('editor', online, { action: 'publish', at: TOMORROW }))).toEqual([
      400,
      expect.stringMatching(/^Ce texte est déjà en ligne/),
    ])
    expect(await messageOf(schedule('editor', draft, { action: 'withdraw', at: TOMORROW }))).toEqual([
      400,
      expect.stringMatching(/^Ce document n’est pas en ligne/),
    ])
    await publishLater(draft, DAY_AFTER)
    expect(await messageOf(schedule('editor', draft, { action: 'withdraw', at: TOMORROW }))).toEqual([
      400,
      expect.stringMatching(/ne paraît que le/),
    ])
    await publishLater(draft, TOMORROW)
    await schedule('editor', draft, { action: 'withdraw', at: DAY_AFTER })
    expect(await messageOf(schedule('editor', draft, { action: 'publish', at: minute(72) }))).toEqual([
      400,
      expect.stringMatching(/^Le retrait est programmé pour le .*, avant cette publication/),
    ])
    expect((await schedule('editor', 'none', { action: 'publish', at: TOMORROW })).status).toBe(404)
    expect((await newsroom.as('editor', '/articles/none/schedule')).status).toBe(404)
  })
})

test('an hour is that of Paris, in summer as in winter', async () => {
  const { id } = await newsroom.draftBy('writer')
  for (const [clock, instant] of [
    ['2028-07-14T08:00', '2028-07-14T06:00:00.000Z'],
    ['2028-12-03T08:00', '2028-12-03T07:00:00.000Z'],
    ['2028-10-29T02:30+02:00', '2028-10-29T00:30:00.000Z'],
    ['2028-10-29T02:30+01:00', '2028-10-29T01:30:00.000Z'],
  ] as const) {
    await publishLater(id, clock)
    expect(await waitingFor(id)).toMatchObject([{ at: instant }])
  }
})

describe('a schedule that fails', () => {
  test('in the trash is not published, and says so; the others do not wait for it', async () => {
    const { id } = await newsroom.draftBy('writer')
    await publishLater(id)
    await edit(id, { deletedAt: new Date().toISOString() }, '')
    expect((await publishLater(id).catch((error: Error) => error.message)) ?? '').toContain('corbeille')
    const other = (await newsroom.draftBy('writer', { title: 'Un autre' })).id
    await publishLater(other)
    await newsroom.payload.db.updateOne({
      collection: 'schedules',
      data: { at: minute(0), nextTryAt: minute(0) },
      where: { documentId: { equals: other } },
    })
    await whenItIsTime(id)

    expect((await asVisitor(id)).status).toBe(404)
    expect(await waitingFor(id)).toMatchObject([
      { hasFailed: true, problem: 'Le document est à la corbeille : il n’a pas été publié.' },
    ])
    expect((await asVisitor(other)).status).toBe(200)

    await edit(id, { deletedAt: null }, '?trash=true')
    await carryOutDue()
    expect((await asVisitor(id)).status).toBe(404)
    await publishLater(id)
    expect(await waitingFor(id)).toMatchObject([{ hasFailed: false, problem: null }])
  })

  test('for good says which field, and is not tried again', async () => {
    const { id } = await newsroom.draftBy('writer')
    const { json } = await newsroom.as('editor', '/categories', { method: 'POST', body: { title: 'Éphémère' } })
    await edit(id, { category: json.doc?.id })
    await publishLater(id)
    // Past the hooks: through the site, it is refused.
    await newsroom.payload.db.deleteOne({ collection: 'categories', where: { id: { equals: json.doc?.id } } })
    await whenItIsTime(id)
    expect((await asVisitor(id)).status).toBe(404)
    expect(await waitingFor(id)).toMatchObject([{ hasFailed: true, problem: expect.stringContaining('Rubrique') }])
  })

  test('by the fault of the machine is tried again, and says so meanwhile', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Au second essai' })
    await publishLater(id)
    const update = jest.spyOn(newsroom.payload, 'update').mockRejectedValueOnce(new Error('The disk is full'))
    const before = Date.now()
    await whenItIsTime(id)
    update.mockRestore()
    expect(await waitingFor(id)).toMatchObject([
      { hasFailed: false, problem: 'Le site n’a pas pu le faire : il essaie de nouveau.' },
    ])
    const [row] = await rowsOf(id)
    expect(Date.parse(String(row?.nextTryAt))).toBeGreaterThan(before)

    await whenItIsTime(id)
    expect((await asVisitor(id)).json).toMatchObject({ title: 'Au second essai' })
  })

  test('ten times is given up, and does not say that it goes on', async () => {
    const { id } = await newsroom.draftBy('writer')
    await publishLater(id)
    const update = jest.spyOn(newsroom.payload, 'update').mockRejectedValue(new Error('The disk is full'))
    for (let tries = 0; tries < 10; tries += 1) await whenItIsTime(id)
    update.mockRestore()
    expect(await waitingFor(id)).toMatchObject([
      { hasFailed: true, problem: expect.stringMatching(/^Le site n’a pas pu le faire, après dix essais/) },
    ])
  })
})

test('a document that a scheduled publication needs in its text or fields cannot be deleted', async () => {
  const made = async (path: string, body: object) =>
    String((await newsroom.as('admin', path, { method: 'POST', body })).json.doc?.id)
  const category = await made('/categories', { title: 'Nécessaire' })
  const person = await made('/people', { name: 'Jo' })
  const dossier = await made('/dossiers', { title: 'Nécessaire aussi' })
  const cover = (await newsroom.pictureBy('editor')).id
  const inText = (await newsroom.pictureBy('editor')).id
  const body = bodyOf('Un texte.', { blockType: 'figure', image: inText })
  const needed = { category, authors: [person], dossier, cover, body }
  const { id } = await newsroom.draftBy('writer', { title: 'Avec tout', ...needed })
  await publishLater(id)
  const things = [
    `categories/${category}`,
    `people/${person}`,
    `dossiers/${dossier}`,
    `media/${cover}`,
    `media/${inText}`,
  ]
  for (const thing of things) {
    const { status, json } = await newsroom.as('admin', `/${thing}`, { method: 'DELETE' })
    expect([thing, status, json.errors?.[0]?.message]).toEqual([
      thing,
      403,
      expect.stringMatching(/ sert à ce qui est programmé : « Avec tout »\. Annulez d’abord la programmation\.$/),
    ])
  }
  await newsroom.as('editor', `/articles/${id}/schedule`, { method: 'DELETE' })
  expect((await newsroom.as('admin', `/categories/${category}`, { method: 'DELETE' })).status).toBe(200)
})

test('deleting an article for good deletes its schedules', async () => {
  const { id } = await newsroom.draftBy('writer')
  await publishLater(id)
  await newsroom.payload.delete({ collection: 'articles', id })
  expect(await rowsOf(id)).toEqual([])
})

test('schedules that remain when the site stops are carried out after its next start', async () => {
  const { id } = await newsroom.draftBy('writer')
  await publishLater(id)
  const [row] = await rowsOf(id)
  await newsroom.payload.db.updateOne({
    collection: 'schedules',
    data: { at: minute(0), nextTryAt: minute(0) },
    where: { id: { equals: String(row?.id) } },
  })
  await carryOutDue(AbortSignal.abort())
  expect((await asVisitor(id)).status).toBe(404)
  await carryOutDue()
  expect((await asVisitor(id)).status).toBe(200)
})
