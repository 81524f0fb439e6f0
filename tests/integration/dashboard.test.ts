import { createLocalReq, type PayloadRequest } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

let room: Newsroom
let dashboard: Awaited<ReturnType<typeof loadDashboard>>

beforeAll(async () => {
  room = await openNewsroom()
  dashboard = await loadDashboard()
})
afterAll(() => room.close())

type Who = keyof Newsroom['ids']

async function seenBy(who: Who): Promise<PayloadRequest> {
  const user = await room.payload.findByID({ collection: 'users', id: room.ids[who] })
  return await createLocalReq({ user: { ...user, collection: 'users' } }, room.payload)
}

const patch = (id: string, body: object, query = '') =>
  room.as('editor', `/articles/${id}${query}`, { method: 'PATCH', body })
const trash = (id: string) => patch(id, { deletedAt: new Date().toISOString() })
const titlesOf = ({ rows }: { rows: { title?: string | null }[] }) => rows.map(({ title }) => title)

/** The titles that the admin's list shows at the address behind « Tout voir ». */
async function listed(who: Who, address: string) {
  const { pathname, search } = new URL(address, 'http://localhost')
  const inTrash = pathname.endsWith('/trash') ? '&trash=true&where[or][0][and][9][deletedAt][exists]=true' : ''
  const { json } = await room.as(who, `/articles${search}&draft=true&depth=0&limit=50${inTrash}`)
  return json.docs?.map(({ title }) => title)
}

describe('the widgets of', () => {
  test.each([
    ['writer', ['own-drafts', 'scheduled', 'published', 'trashed']],
    ['editor', ['own-drafts', 'to-review', 'scheduled', 'published', 'trashed']],
    ['admin', ['own-drafts', 'to-review', 'scheduled', 'published', 'trashed', 'alerts']],
  ] as const)('a new %s are those of the role, after the five things to do first', async (who, widgets) => {
    expect(await dashboard.widgetsFor(await seenBy(who))).toEqual(['first-steps', ...widgets])
  })

  test('somebody who has begun an article no longer tell what to do first, even when it is in the trash', async () => {
    const { id } = await room.draftBy('colleague', { title: 'Un début' })
    expect(await dashboard.widgetsFor(await seenBy('colleague'))).not.toContain('first-steps')
    await trash(id)
    expect(await dashboard.widgetsFor(await seenBy('colleague'))).not.toContain('first-steps')
  })

  test('somebody who came more than thirty days ago no longer tell what to do first', async () => {
    const req = await seenBy('writer')
    const createdAt = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString()
    const user = { ...(await room.payload.findByID({ collection: 'users', id: room.ids.writer })), createdAt }
    expect(await dashboard.isNewcomer(req)).toBe(true)
    expect(await dashboard.isNewcomer({ ...req, user: { ...user, collection: 'users' } })).toBe(false)
  })
})

describe('« Mes brouillons »', () => {
  test('holds the person’s own articles, the last changed first, with unpublished changes', async () => {
    const first = await room.draftBy('writer', { title: 'Le premier' })
    await room.draftBy('writer', { title: 'Le deuxième' })
    await room.draftBy('editor', { title: 'Celui d’une autre' })
    const { id } = await room.publishedBy('writer', { title: 'En ligne' })
    await trash((await room.draftBy('writer', { title: 'Jeté' })).id)
    await room.as('writer', `/articles/${first.id}?draft=true`, {
      method: 'PATCH',
      body: { title: 'Le premier, repris' },
    })

    const found = await dashboard.findOwnDrafts(await seenBy('writer'))
    expect(titlesOf(found)).toEqual(['Le premier, repris', 'Le deuxième'])
    expect(found.total).toBe(2)

    await patch(id, { title: 'En ligne, repris' }, '?draft=true')
    const after = await dashboard.findOwnDrafts(await seenBy('writer'))
    expect(titlesOf(after)).toEqual(['En ligne, repris', 'Le premier, repris', 'Le deuxième'])
    expect(await listed('writer', after.all)).toEqual(titlesOf(after))
  })

  test('shows five and says how many there are', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) await room.draftBy('admin', { title: `Numéro ${number}` })
    const { rows, total } = await dashboard.findOwnDrafts(await seenBy('admin'))
    expect([rows.length, total]).toEqual([5, 6])
  })
})

describe('« À relire »', () => {
  const propose = (who: 'writer' | 'colleague', id: string, body: object = {}) =>
    room.as(who, `/articles/${id}/propose`, { method: 'POST', body })
  const found = async (who: 'editor' | 'admin') => dashboard.findProposed(await seenBy(who))

  test('holds what was proposed, the oldest first, with who proposed it and the note, and no other draft', async () => {
    const second = await room.draftBy('writer', { title: 'Le second' })
    const first = await room.draftBy('colleague', { title: 'Le premier' })
    await room.draftBy('writer', { title: 'Pas encore proposé' })
    await propose('colleague', first.id, { note: 'Les chiffres sont à vérifier.' })
    await propose('writer', second.id)

    const { rows, total, all } = await found('editor')
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { title: 'Le premier', author: 'colleague', note: 'Les chiffres sont à vérifier.', collection: 'articles' },
      { title: 'Le second', author: 'writer', note: null },
    ])
    expect((await listed('editor', all))?.toSorted()).toEqual(['Le premier', 'Le second'])
  })

  test('leaves out what was proposed to somebody else, and what was sent back or published', async () => {
    const { id } = await room.draftBy('writer', { title: 'Pour l’admin' })
    await propose('writer', id, { to: (await seenBy('admin')).user?.id })
    const titles = async (who: 'editor' | 'admin') => titlesOf(await found(who))
    expect(await titles('admin')).toContain('Pour l’admin')
    expect(await titles('editor')).not.toContain('Pour l’admin')

    await room.as('editor', `/articles/${id}/send-back`, { method: 'POST', body: { reason: 'Trop long.' } })
    expect(await titles('admin')).not.toContain('Pour l’admin')
    const own = await dashboard.findOwnDrafts(await seenBy('writer'))
    expect(own.rows.find((row) => row.id === id)?.review).toMatchObject({ state: 'returned', reason: 'Trop long.' })
  })
})

describe('« Programmés »', () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const schedule = (id: string, minutes: number) =>
    room.as('editor', `/articles/${id}/schedule`, { method: 'POST', body: { action: 'publish', at: at(minutes) } })

  test('lists failed schedules first, then the next ones', async () => {
    const later = await room.draftBy('writer', { title: 'Dans deux heures' })
    const sooner = await room.draftBy('writer', { title: 'Dans une heure' })
    const thrown = await room.draftBy('writer', { title: 'Jeté entre-temps' })
    await schedule(later.id, 120)
    await schedule(sooner.id, 60)
    await schedule(thrown.id, 180)
    await trash(thrown.id)

    const found = await dashboard.findScheduled(await seenBy('writer'))
    expect(found).toMatchObject({ total: 3, all: '/admin/collections/schedules' })
    expect(found.rows.map(({ title, isTrashed }) => [title, isTrashed])).toEqual([
      ['Dans une heure', false],
      ['Dans deux heures', false],
      ['Jeté entre-temps', true],
    ])
    const [last] = found.rows.slice(-1)
    await room.payload.db.updateOne({
      collection: 'schedules',
      data: { state: 'failed', problem: 'Le document est à la corbeille.' },
      where: { id: { equals: String(last?.id) } },
    })
    expect(titlesOf(await dashboard.findScheduled(await seenBy('editor')))[0]).toBe('Jeté entre-temps')
  })
})

describe('« Publiés récemment »', () => {
  test('lists the published articles, the newest first, with or without a pending draft', async () => {
    const old = await room.publishedBy('editor', { title: 'L’ancien' })
    const recent = await room.publishedBy('editor', { title: 'Le récent' })
    await patch(old.id, { title: 'L’ancien, à corriger' }, '?draft=true')

    const found = await dashboard.findPublished(await seenBy('writer'))
    expect(titlesOf(found).slice(0, 2)).toEqual(['Le récent', 'L’ancien'])
    expect(found.rows[0]).toMatchObject({ slug: 'le-recent', publishedAt: recent.publishedAt })
    expect((await listed('writer', found.all))?.slice(0, 2)).toEqual(['Le récent', 'L’ancien, à corriger'])
  })
})

describe('« À la corbeille »', () => {
  test('holds a writer’s own, and everybody’s for those who publish, the last first', async () => {
    await trash((await room.draftBy('colleague', { title: 'À elle' })).id)
    await trash((await room.draftBy('editor', { title: 'À la rédaction' })).id)

    const own = await dashboard.findTrashed(await seenBy('colleague'))
    expect(titlesOf(own)).toEqual(['À elle', 'Un début'])
    expect(await listed('colleague', own.all)).toEqual(titlesOf(own))
    const all = await dashboard.findTrashed(await seenBy('editor'))
    expect(titlesOf(all).slice(0, 2)).toEqual(['À la rédaction', 'À elle'])
    expect(await listed('editor', all.all)).toHaveLength(all.total ?? 0)
  })
})

describe('« Messages »', () => {
  test('shows editors and admins, and nobody else, the messages that nobody has dealt with, while there are some', async () => {
    const { Messages } = await import('@/components/admin/dashboard/widgets')
    const seen = async (who: Who) => renderToStaticMarkup(await Messages({ req: await seenBy(who) } as never))
    const shows = async (who: Who) => (await dashboard.widgetsFor(await seenBy(who))).includes('messages')
    expect(await shows('editor')).toBe(false)

    const data = {
      title: 'Une faute. mot mot…',
      text: `Une faute. ${'mot '.repeat(100)}`,
      page: '/blog/un',
      isDone: false,
    }
    const { id } = await room.payload.create({ collection: 'messages', data })
    expect(await shows('editor')).toBe(true)
    expect(await shows('writer')).toBe(false)
    expect(await seen('editor')).toMatch(/Une faute\. mot .{1,80}…/)
    expect(await seen('editor')).toContain('à propos de /blog/un')
    expect(await seen('writer')).not.toContain('Une faute')
    const all = (await dashboard.findMessages(await seenBy('editor'))).all
    expect(all).toBe(
      '/admin/collections/messages?sort=-createdAt&where%5Bor%5D%5B0%5D%5Band%5D%5B0%5D%5BisDone%5D%5Bequals%5D=false',
    )

    await room.payload.update({ collection: 'messages', id, data: { isDone: true } })
    expect(await shows('editor')).toBe(false)
  })
})

describe('« Liens morts »', () => {
  test('shows editors, while there are some, the links that do not answer any more, each with the text that has it', async () => {
    const { BrokenLinks } = await import('@/components/admin/dashboard/widgets')
    const shows = async (who: Who) => (await dashboard.widgetsFor(await seenBy(who))).includes('broken-links')
    const { id: article } = await room.draftBy('editor')
    const place = { documentCollection: 'articles', documentId: article } as const
    const broken = {
      state: 'broken',
      since: '2026-10-04T01:00:00.000Z',
      reason: 'La page n’existe plus (réponse 404)',
    } as const
    await room.payload.create({
      collection: 'link-checks',
      data: { address: 'https://b.example/', state: 'ok', ...place },
    })
    expect(await shows('editor')).toBe(false)

    const address = `https://a.example/${'a'.repeat(60)}`
    const { id } = await room.payload.create({ collection: 'link-checks', data: { address, ...broken, ...place } })
    expect([await shows('editor'), await shows('writer')]).toEqual([true, false])
    const html = renderToStaticMarkup(await BrokenLinks({ req: await seenBy('editor') } as never))
    expect(html).toContain(`href="/admin/collections/articles/${article}"`)
    expect(html).toContain(address)
    expect(html).toContain('La page n’existe plus (réponse 404), vu le 4 octobre')
    expect(html).not.toContain('b.example')

    await room.payload.db.updateOne({ collection: 'link-checks', id, data: { state: 'ok' } })
    expect(await shows('editor')).toBe(false)
  })
})

describe('« Alertes »', () => {
  test('shows admins, and nobody else, the invitations that did not arrive or have expired', async () => {
    const names = async (who: Who) =>
      (await dashboard.findStrandedAccounts(await seenBy(who))).rows.map(({ name }) => name).sort()
    expect(await names('admin')).toEqual([])

    const guest = async (name: string, resetPasswordExpiration: string | null) => {
      const data = { email: `${name}@exemple.fr`, name, role: 'writer' as const }
      const { id } = (await room.as('admin', '/users', { method: 'POST', body: data })).json.doc ?? {}
      await room.payload.update({ collection: 'users', id: String(id), data: { resetPasswordExpiration } })
    }
    const day = 24 * 60 * 60 * 1000
    await guest('parti', null)
    await guest('expire', new Date(Date.now() - day).toISOString())
    await guest('attend', new Date(Date.now() + day).toISOString())
    expect(await names('admin')).toEqual(['expire', 'parti'])
    expect(await names('editor')).toEqual([])
    expect(await names('writer')).toEqual([])
  })

  test('shows admins, and nobody else, what the foot of the site does not say yet, and the draft that would', async () => {
    const { Alerts } = await import('@/components/admin/dashboard/widgets')
    const seen = async (who: Who) => renderToStaticMarkup(await Alerts({ req: await seenBy(who) } as never))
    const legal = await room.payload.create({
      collection: 'pages',
      data: { title: 'Mentions', role: 'legal' },
      draft: true,
    })
    expect(await seen('admin')).toMatch(/À remplir\s: la raison sociale, .*l’hébergeur/)
    expect(await seen('admin')).toContain(`/admin/collections/pages/${legal.id}`)
    expect(await seen('editor')).not.toMatch(/À remplir|Page à publier/)

    await room.payload.updateGlobal({ slug: 'site', data: { publisher: { name: 'Skorann', host: 'Un hébergeur' } } })
    const body = bodyOf('Nos mentions') as never
    await room.payload.update({
      collection: 'pages',
      id: legal.id,
      data: { slug: 'mentions', body, _status: 'published' },
    })
    expect(await seen('admin')).not.toMatch(/raison sociale|l’hébergeur|Page à publier\s: Mentions légales/)
    expect(await seen('admin')).toMatch(/Page à publier\s: Contact/)
  })

  test('shows admins, and nobody else, what browsers refused on pages of the site', async () => {
    const { noteReports } = await import('@/payload/server/csp-reports')
    const { Alerts } = await import('@/components/admin/dashboard/widgets')
    const seen = async (who: Who) => renderToStaticMarkup(await Alerts({ req: await seenBy(who) } as never))
    const site = 'http://localhost:3000'
    const report = {
      'document-uri': `${site}/blog`,
      'effective-directive': 'img-src',
      'blocked-uri': 'https://x.exemple/a.png',
    }
    noteReports({ 'csp-report': report }, site)
    expect(await seen('admin')).toContain('https://x.exemple')
    expect(await seen('editor')).not.toContain('https://x.exemple')
  })

  test('shows admins, and nobody else, the jobs that failed', async () => {
    const { runJobs, stopJobs } = await import('@/payload/jobs/running')
    const { Alerts } = await import('@/components/admin/dashboard/widgets')
    const seen = async (who: Who) => renderToStaticMarkup(await Alerts({ req: await seenBy(who) } as never))
    const ran = async (run: () => Promise<void>) => {
      const begun = new Promise<void>((resolve) => {
        const runOnce = () => {
          resolve()
          return run()
        }
        runJobs(room.payload, [{ name: 'Publications programmées', every: 1000, run: runOnce }])
      })
      await begun
      await stopJobs()
    }
    await ran(() => Promise.reject(new Error('The database is away')))
    expect(await seen('admin')).toMatch(/En panne\s: Publications programmées/)
    expect(await seen('editor')).not.toContain('En panne')
    await ran(async () => {})
    expect(await seen('admin')).not.toContain('En panne')
  })
})

async function loadDashboard() {
  // One after the other: L2.
  const lists = await import('@/collections/dashboard/widget-lists')
  const { widgetsFor } = await import('@/collections/dashboard/layout')
  return { ...lists, widgetsFor }
}
