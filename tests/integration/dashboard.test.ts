import { createLocalReq, type PayloadRequest } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Newsroom, openNewsroom } from '../support/newsroom'

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
    ['editor', ['own-drafts', 'ready-drafts', 'scheduled', 'published', 'trashed']],
    ['admin', ['own-drafts', 'ready-drafts', 'scheduled', 'published', 'trashed', 'alerts']],
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

describe('« À publier »', () => {
  test('holds the drafts of everybody that have a title, a chapô, a category and a text', async () => {
    await room.draftBy('writer', { title: 'Entier' })
    for (const field of ['excerpt', 'category', 'body']) {
      await room.draftBy('writer', { title: `Sans ${field}`, [field]: null })
    }
    await room.draftBy('writer', { title: 'Chapô retiré', excerpt: '' })
    await room.draftBy('writer', { title: '' })
    await room.publishedBy('writer', { title: 'Déjà en ligne' })

    const found = await dashboard.findReadyDrafts(await seenBy('editor'))
    expect(found.rows[0]).toMatchObject({ title: 'Entier', author: 'writer' })
    const titles = await listed('editor', found.all)
    expect(titles).toHaveLength(found.total ?? 0)
    expect(titles?.slice(0, 5)).toEqual(titlesOf(found))
    expect(titles).toContain('Entier')
    for (const title of titles ?? []) expect(title).not.toMatch(/^(Sans|Chapô retiré|Déjà en ligne|$)/)
  })

  test('lets an article go once it is published, and takes it back with changes that wait', async () => {
    const { id } = await room.draftBy('colleague', { title: 'Bientôt' })
    const ready = async () => titlesOf(await dashboard.findReadyDrafts(await seenBy('editor')))
    expect((await ready())[0]).toBe('Bientôt')
    await patch(id, { _status: 'published' })
    expect(await ready()).not.toContain('Bientôt')
    await patch(id, { excerpt: 'Un autre chapô.' }, '?draft=true')
    expect((await ready())[0]).toBe('Bientôt')
  })
})

describe('« Programmés »', () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const schedule = (id: string, minutes: number) =>
    room.as('editor', `/articles/${id}/schedule`, { method: 'POST', body: { action: 'publish', at: at(minutes) } })

  test('lists failed schedules first, then the next ones, and removes these from « À publier »', async () => {
    const later = await room.draftBy('writer', { title: 'Dans deux heures' })
    const sooner = await room.draftBy('writer', { title: 'Dans une heure' })
    const thrown = await room.draftBy('writer', { title: 'Jeté entre-temps' })
    const ready = async () => titlesOf(await dashboard.findReadyDrafts(await seenBy('editor')))
    expect(await ready()).toContain('Dans une heure')
    await schedule(later.id, 120)
    await schedule(sooner.id, 60)
    await schedule(thrown.id, 180)
    await trash(thrown.id)
    expect(await ready()).not.toContain('Dans une heure')

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
