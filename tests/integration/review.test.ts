import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'
import type { Person } from '../support/newsroom-accounts'

/* Proposing for review: who may, what is closed meanwhile and by which door, what ends it, who is written to. */

let newsroom: Newsroom
let lettersSent: () => Promise<void>
const letters: { to: string; subject: string; text: string; html: string }[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  lettersSent = (await import('@/collections/review/letters')).reviewLettersSent
  newsroom.payload.sendEmail = async ({ to, subject, text, html }) =>
    void letters.push({
      to: (to as { address: string }).address,
      subject: String(subject),
      text: String(text),
      html: String(html),
    })
})
afterAll(() => newsroom.close())

type Who = Person | null
const act = (who: Who, id: string, deed: string, body: object = {}, collection = 'articles') =>
  newsroom.as(who, `/${collection}/${id}/${deed}`, { method: 'POST', body })
const patch = (who: Who, id: string, body: object, query = '?draft=true') =>
  newsroom.as(who, `/articles/${id}${query}`, { method: 'PATCH', body })
const reviewOf = async (id: string, who: Who = 'writer') =>
  (await newsroom.as(who, `/articles/${id}/review`)).json.review as Record<string, unknown>

async function written(deed: () => Promise<unknown>) {
  letters.length = 0
  await deed()
  await lettersSent()
  return letters.map(({ to, subject }) => `${to} : ${subject.replace(/\s/g, ' ')}`).sort()
}

/** An article of the writer in this state. */
async function inState(state: 'none' | 'proposed' | 'returned', data: object = {}) {
  const { id } = await newsroom.draftBy('writer', { title: 'À lire', ...data })
  if (state !== 'none') await act('writer', id, 'propose', { note: 'Une relecture, s’il vous plaît.' })
  if (state === 'returned') await act('editor', id, 'send-back', { reason: 'Il manque la date.' })
  expect(await reviewOf(id)).toMatchObject({ state })
  return id
}

const now = () => new Date().toISOString()

/** What each person gets, 200 or another status, for each deed in each state of the writer's own draft. */
const DEEDS: [string, (who: Who, id: string) => Promise<{ status: number }>, Record<string, Record<string, number>>][] =
  [
    [
      'propose',
      (who, id) => act(who, id, 'propose'),
      {
        none: { writer: 200, colleague: 403, editor: 200, admin: 200, visitor: 403 },
        proposed: { writer: 409, colleague: 403, editor: 409, admin: 409, visitor: 403 },
        returned: { writer: 200, colleague: 403, editor: 200, admin: 200, visitor: 403 },
      },
    ],
    [
      'take back',
      (who, id) => act(who, id, 'take-back'),
      {
        none: { writer: 409, colleague: 409, editor: 409, visitor: 403 },
        proposed: { writer: 200, colleague: 403, editor: 200, admin: 200, visitor: 403 },
        returned: { writer: 409, editor: 409, visitor: 403 },
      },
    ],
    [
      'send back',
      (who, id) => act(who, id, 'send-back', { reason: 'Trop long.' }),
      {
        none: { writer: 403, colleague: 403, editor: 409, visitor: 403 },
        proposed: { writer: 403, colleague: 403, editor: 200, admin: 200, visitor: 403 },
        returned: { writer: 403, editor: 409, visitor: 403 },
      },
    ],
    [
      'save a draft',
      (who, id) => patch(who, id, { title: 'Autre titre' }),
      {
        none: { writer: 200, colleague: 403, editor: 200 },
        proposed: { writer: 403, colleague: 403, editor: 200, admin: 200 },
        returned: { writer: 200, colleague: 403, editor: 200 },
      },
    ],
    [
      'autosave',
      (who, id) => patch(who, id, { title: 'Autre titre' }, '?draft=true&autosave=true'),
      { none: { writer: 200 }, proposed: { writer: 403, editor: 200 }, returned: { writer: 200 } },
    ],
    [
      'save without a word on drafts',
      (who, id) => patch(who, id, { title: 'Autre titre' }, ''),
      { none: { writer: 200 }, proposed: { writer: 403, editor: 200 }, returned: { writer: 200 } },
    ],
    [
      'save by a where',
      (who, id) =>
        newsroom.as(who, `/articles?draft=true&where[id][equals]=${id}`, { method: 'PATCH', body: { title: 'Autre' } }),
      { none: { writer: 200 }, proposed: { writer: 400, editor: 200 }, returned: { writer: 200 } },
    ],
    [
      'restore a version',
      async (who, id) => {
        const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}&limit=1&depth=0`)
        return await newsroom.as(who, `/articles/versions/${json.docs?.[0]?.id}?draft=true`, { method: 'POST' })
      },
      { none: { writer: 200 }, proposed: { writer: 403, editor: 200 }, returned: { writer: 200 } },
    ],
    [
      'trash',
      (who, id) => patch(who, id, { deletedAt: now() }, ''),
      { none: { writer: 200 }, proposed: { writer: 403, editor: 200 }, returned: { writer: 200 } },
    ],
    [
      'delete',
      (who, id) => newsroom.as(who, `/articles/${id}`, { method: 'DELETE' }),
      { none: { writer: 403, editor: 200 }, proposed: { writer: 403, editor: 200 }, returned: { editor: 200 } },
    ],
    [
      'publish',
      (who, id) => patch(who, id, { _status: 'published' }, ''),
      {
        none: { writer: 403, editor: 200 },
        proposed: { writer: 403, editor: 200, admin: 200 },
        returned: { writer: 403, editor: 200 },
      },
    ],
  ]

const CELLS = DEEDS.flatMap(([deed, run, states]) =>
  Object.entries(states).flatMap(([state, people]) =>
    Object.entries(people).map(([who, status]) => ({ deed, run, state, who, status })),
  ),
)

test.each(CELLS)('$who, to $deed where it is $state: $status', async ({ run, state, who, status }) => {
  const id = await inState(state as 'none')
  const answer = (await run(who === 'visitor' ? null : (who as Person), id)) as Awaited<ReturnType<typeof act>>
  expect(answer.status).toBe(status)
  // Of ours, in French: neither English nor the name of a field.
  if (status > 200) expect(answer.json.errors?.[0]?.message).toMatch(/[éèàç’]/)
})

test('a form asks whether it may be written: a proposed text is read-only for its writer alone', async () => {
  const id = await inState('proposed')
  const mayUpdate = async (who: Who) =>
    Boolean((await newsroom.as(who, `/articles/access/${id}`, { method: 'POST', body: {} })).json.update)
  expect([await mayUpdate('writer'), await mayUpdate('editor')]).toEqual([false, true])
  await act('writer', id, 'take-back')
  expect(await mayUpdate('writer')).toBe(true)
})

test('the refusal says how to go on', async () => {
  const id = await inState('proposed')
  const { json } = await patch('writer', id, { title: 'Encore' })
  expect(json.errors?.[0]?.message).toBe(
    'Vous avez proposé cet article à la relecture : « Reprendre » permet de le modifier de nouveau.',
  )
})

test('what is proposed is told to who reads it', async () => {
  const id = await inState('proposed')
  expect(await reviewOf(id, 'editor')).toMatchObject({
    state: 'proposed',
    by: 'writer',
    to: null,
    note: 'Une relecture, s’il vous plaît.',
    may: { propose: false, takeBack: true, sendBack: true },
  })
  expect(await reviewOf(id, 'colleague')).toMatchObject({ may: { propose: false, takeBack: false, sendBack: false } })
  await act('editor', id, 'send-back', { reason: 'Il manque la date.' })
  expect(await reviewOf(id)).toMatchObject({
    state: 'returned',
    reason: 'Il manque la date.',
    returnedBy: 'editor',
    may: { propose: true },
  })
  await act('writer', id, 'propose')
  expect(await reviewOf(id)).toMatchObject({ state: 'proposed', reason: null, note: null })
})

test('a page is proposed too', async () => {
  const { json } = await newsroom.as('writer', '/pages?draft=true', {
    method: 'POST',
    body: { title: 'Nos engagements', body: bodyOf('Un texte.') },
  })
  const id = String(json.doc?.id)
  expect((await act('writer', id, 'propose', {}, 'pages')).status).toBe(200)
  const { json: refused } = await newsroom.as('writer', `/pages/${id}?draft=true`, {
    method: 'PATCH',
    body: { title: 'X' },
  })
  expect(refused.errors?.[0]?.message).toMatch(/cette page.+ de la modifier/)
})

test.each([
  ['a publication', { _status: 'published' }, ''],
  ['the trash', { deletedAt: '2026-11-30T10:00:00.000Z' }, ''],
])('%s ends the proposal', async (_what, body, query) => {
  const id = await inState('proposed')
  expect((await patch('editor', id, body, query)).status).toBe(200)
  expect(await reviewOf(id, 'editor')).toMatchObject({ state: 'none' })
})

test('an editor edits what is proposed, and it stays proposed', async () => {
  const id = await inState('proposed')
  await patch('editor', id, { title: 'Mieux dit' })
  expect(await reviewOf(id)).toMatchObject({ state: 'proposed' })
})

test('changes of a published article are proposed by an editor, and a withdrawal ends that', async () => {
  const { id } = await newsroom.publishedBy('writer')
  expect((await act('editor', id, 'propose')).status).toBe(400)
  await patch('editor', id, { title: 'Mis à jour' })
  expect((await act('writer', id, 'propose')).status).toBe(403)
  expect((await act('editor', id, 'propose')).status).toBe(200)
  await patch('editor', id, { _status: 'draft' }, '')
  expect(await reviewOf(id)).toMatchObject({ state: 'none' })
})

test.each([
  ['nobody who reviews', { to: 'personne' }, 400],
  ['a writer', { to: 'colleague' }, 400],
  ['no text as a note', { note: 7 }, 400],
  ['a note without end', { note: 'a'.repeat(2001) }, 400],
  ['an older text', { revision: 0 }, 409],
])('a proposal of %s is refused', async (_what, body, status) => {
  const { id } = await newsroom.draftBy('writer')
  const to = 'to' in body && body.to === 'colleague' ? { to: newsroom.ids.colleague } : {}
  expect((await act('writer', id, 'propose', { ...body, ...to })).status).toBe(status)
  expect(await reviewOf(id)).toMatchObject({ state: 'none' })
})

test.each([{}, { reason: '  ' }, { reason: 3 }])('a text is not sent back without a reason: %j', async (body) => {
  const id = await inState('proposed')
  expect((await act('editor', id, 'send-back', body)).status).toBe(400)
})

test('what does not exist, or is in the trash, is not proposed', async () => {
  expect((await act('writer', 'rien', 'propose')).status).toBe(404)
  const { id } = await newsroom.draftBy('writer')
  await patch('writer', id, { deletedAt: now() }, '')
  expect((await act('writer', id, 'propose')).status).toBe(400)
})

describe('letters', () => {
  test('go to all who review, to one who was chosen, and never to who proposes', async () => {
    const { id } = await newsroom.draftBy('writer', { title: 'Une fête <au> port' })
    expect(await written(() => act('writer', id, 'propose', { note: 'Avant jeudi.' }))).toEqual([
      'admin@exemple.fr : À relire : Une fête <au> port',
      'editor@exemple.fr : À relire : Une fête <au> port',
    ])
    expect(letters[0]?.text).toContain(`/admin/collections/articles/${id}`)
    expect(letters[0]?.text).toContain('Avant jeudi.')
    expect(letters[0]?.html).toContain('&lt;au&gt;')

    expect(await written(() => act('editor', id, 'send-back', { reason: 'Sans photo ?' }))).toEqual([
      'writer@exemple.fr : À reprendre : Une fête <au> port',
    ])
    expect(letters[0]?.text).toContain('Sans photo')
    expect(await written(() => act('writer', id, 'propose', { to: newsroom.ids.editor }))).toEqual([
      'editor@exemple.fr : À relire : Une fête <au> port',
    ])
    expect(await written(() => patch('editor', id, { _status: 'published' }, ''))).toEqual([
      'writer@exemple.fr : En ligne : Une fête <au> port',
    ])
    expect(letters[0]?.text).toMatch(/\/blog\/une-fete-au-port/)
  })

  test('that cannot be sent undo nothing', async () => {
    const { id } = await newsroom.draftBy('writer')
    const { sendEmail } = newsroom.payload
    newsroom.payload.sendEmail = () => Promise.reject(new Error('no server'))
    expect((await act('writer', id, 'propose')).status).toBe(200)
    await lettersSent()
    newsroom.payload.sendEmail = sendEmail
    expect(await reviewOf(id)).toMatchObject({ state: 'proposed' })
  })
})

describe('two at once', () => {
  test('propose: one does, the other is told', async () => {
    const { id } = await newsroom.draftBy('writer')
    const answers = await Promise.all([act('writer', id, 'propose'), act('writer', id, 'propose')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('take back and publish: it is published, and no proposal is left', async () => {
    const id = await inState('proposed')
    const [taken, published] = await Promise.all([
      act('writer', id, 'take-back'),
      patch('editor', id, { _status: 'published' }, ''),
    ])
    expect([200, 409]).toContain(taken.status)
    expect(published.status).toBe(200)
    expect(await reviewOf(id)).toMatchObject({ state: 'none' })
  })

  test('send back and take back: one of them happens', async () => {
    const id = await inState('proposed')
    const answers = await Promise.all([
      act('editor', id, 'send-back', { reason: 'Trop long.' }),
      act('writer', id, 'take-back'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test('the journal says who proposed, sent back and took back', async () => {
  const id = await inState('returned')
  await act('writer', id, 'propose', { to: newsroom.ids.editor })
  await act('writer', id, 'take-back')
  const { json } = await newsroom.as('admin', `/journal?where[documentId][equals]=${id}&sort=number&limit=20`)
  expect(json.docs?.map(({ sentence }) => sentence)).toEqual([
    'writer a ajouté un article non publié',
    'writer a proposé à la relecture un article non publié',
    'editor a renvoyé un article non publié après relecture',
    'writer a proposé à la relecture un article non publié, à editor',
    'writer a repris un article non publié, qui était à relire',
  ])
})

test('deleting a text for good leaves no proposal', async () => {
  const id = await inState('proposed')
  await newsroom.as('editor', `/articles/${id}`, { method: 'DELETE' })
  expect(
    (await newsroom.payload.count({ collection: 'proposals', where: { documentId: { equals: id } } })).totalDocs,
  ).toBe(0)
})
