import type { FieldShape } from '@/collections/schema/shape'
import type { DocumentData } from '@/components/admin/save-guard/changes'
import { revisionedSaves } from '@/components/admin/save-guard/revisioned-saves'
import type { Questions, Unwritten } from '@/components/admin/save-guard/save-outcome'

const FIELDS: FieldShape[] = [
  { name: 'title', label: 'Titre', type: 'text' },
  { name: 'excerpt', label: 'Chapô', type: 'textarea' },
]
const ADDRESS = '/api/articles/un'
const AUTOSAVE = `${ADDRESS}?autosave=true&draft=true`

const questions: Questions = { account: async () => 'same', place: async () => 'trashed' }

const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
})

/** A form open on revision 1, and a site that gives these answers to its saves, one after the other. */
function openForm(...answers: (() => Response | Promise<Response>)[]) {
  const sent: DocumentData[] = []
  const authors: (string | null)[] = []
  const outcomes: unknown[] = []
  const base: { current: DocumentData } = { current: { revision: 1 } }
  const applied = { current: 0 }
  const waiting = [...answers]
  const send: typeof fetch = async (_, init) => {
    const { body } = init ?? {}
    authors.push(new Headers(init?.headers).get('x-written-by'))
    sent.push(JSON.parse(String(body instanceof FormData ? body.get('_payload') : body)))
    return await (waiting.shift() as (typeof answers)[number])()
  }
  const handlers = {
    onSaved: () => void outcomes.push('saved'),
    onRefused: (refusal: unknown, from: DocumentData) => void outcomes.push(['refused', refusal, from]),
    onUnwritten: ({ reason, fields, isRestWritten }: Unwritten, from: DocumentData) =>
      void outcomes.push([reason, ...(isRestWritten ? [fields.map(({ path }) => path)] : []), from]),
  }
  const about = { address: ADDRESS, documentLabel: 'cet article', fields: FIELDS, person: 'anne', questions }
  const session = { ...about, applied, base }
  const wrapped = revisionedSaves(session, () => handlers)(send)
  const save = (document: DocumentData, address = AUTOSAVE) => {
    const body = new FormData()
    body.set('_payload', JSON.stringify(document))
    return wrapped(address, { method: 'PATCH', body })
  }
  return { applied, authors, base, outcomes, save, send: wrapped, sent }
}

const written = (revision: number) => () => Response.json({ doc: { revision } })
const stale = () =>
  Response.json(
    { errors: [{ message: 'Trop tard.', data: { updatedBy: { id: 'b', name: 'Maëlle' } } }] },
    { status: 409 },
  )
const lost = () => Promise.reject(new TypeError('Failed to fetch'))

test('two saves asked for at once leave one after the other, the second from the revision that the first made', async () => {
  const { outcomes, save, sent } = openForm(written(2), written(3))
  await Promise.all([save({ title: 'Un' }), save({ title: 'Deux' })])
  expect(sent).toEqual([
    { title: 'Un', revision: 1 },
    { title: 'Deux', revision: 2 },
  ])
  expect(outcomes).toEqual(['saved', 'saved'])
})

test('a save asked for before another document came into the form does not overwrite that one', async () => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  const { applied, base, save, sent } = openForm(() => held.then(stale), stale, written(8))
  const former = [save({ title: 'Un' }), save({ title: 'Deux' })]
  base.current = { revision: 7 }
  applied.current += 1
  answer()
  await Promise.all(former)
  await save({ title: 'Trois' })
  expect(sent).toEqual([
    { title: 'Un', revision: 1 },
    { title: 'Deux', revision: 1 },
    { title: 'Trois', revision: 7 },
  ])
})

test('a save from an older version is reported with that version, and shows no error in the form', async () => {
  const { outcomes, save } = openForm(stale)
  const answer = await save({ title: 'Un' })
  expect([answer.status, await answer.json()]).toEqual([409, { errors: [] }])
  expect(outcomes).toEqual([['refused', { updatedBy: { id: 'b', name: 'Maëlle' } }, { revision: 1 }]])
})

test('a publication that gets no answer is reported, with a French sentence for the form', async () => {
  const { outcomes, save } = openForm(lost)
  const answer = await save({ title: 'Un' }, ADDRESS)
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { message: expect.stringContaining('Le site ne répond pas : rien n’est enregistré') },
  ])
  expect(outcomes).toEqual([['noAnswer', { revision: 1 }]])
})

test('a person’s own save whose answer was lost does not refuse their next one', async () => {
  const { outcomes, save, sent } = openForm(lost, stale, written(3))
  await save({ title: 'Un' })
  globalThis.fetch = async () => Response.json({ title: 'Un', revision: 2 })
  expect((await save({ title: 'Deux' })).status).toBe(200)
  expect(sent.map(({ revision }) => revision)).toEqual([1, 1, 2])
  expect(outcomes).toEqual([['noAnswer', { revision: 1 }], 'saved'])
})

test('somebody else’s save is not taken for one’s own whose answer was lost', async () => {
  const { outcomes, save } = openForm(lost, stale)
  await save({ title: 'Un' })
  globalThis.fetch = async () => Response.json({ title: 'De Maëlle', revision: 2 })
  expect((await save({ title: 'Deux' })).status).toBe(409)
  expect(outcomes.at(-1)).toEqual(['refused', expect.anything(), { revision: 1 }])
})

test('a write that is not the form’s is reported to nobody, and the next save starts from it', async () => {
  const { base, outcomes, send } = openForm(written(4), stale)
  await send(ADDRESS, { method: 'PATCH', body: '{"title":"Le mien"}' })
  expect(base.current).toEqual({ revision: 4 })
  const refused = await send(ADDRESS, { method: 'PATCH', body: '{"title":"Le mien"}' })
  expect(await refused.json()).toMatchObject({ errors: [{ message: 'Trop tard.' }] })
  expect(outcomes).toEqual([])
})

test('an answer that cannot be read is none, and does not keep the next saves from leaving', async () => {
  const { outcomes, save, sent } = openForm(() => new Response('<h1>Portail</h1>'), written(2))
  expect((await save({ title: 'Un' })).ok).toBe(false)
  expect((await save({ title: 'Deux' })).status).toBe(200)
  expect(sent).toHaveLength(2)
  expect(outcomes).toEqual([['noAnswer', { revision: 1 }], 'saved'])
})

test('each save names the account that the form was opened with', async () => {
  const { authors, save, send } = openForm(written(2), written(3))
  await save({ title: 'Un' })
  await send(ADDRESS, { method: 'PATCH', body: '{"title":"Le mien"}' })
  expect(authors).toEqual(['anne', 'anne'])
})

const refusing = (...paths: string[]) =>
  Response.json(
    { errors: [{ message: 'Refusé.', data: { errors: paths.map((path) => ({ path, message: `Pas ${path}.` })) } }] },
    { status: 400 },
  )

test('a draft with a refused field is sent again without it, and the rest is written', async () => {
  const { base, outcomes, save, sent } = openForm(() => refusing('title'), written(2))
  const answer = await save({ title: 'Refusé', excerpt: 'Tapé' })
  expect([answer.status, base.current]).toEqual([200, { revision: 2 }])
  expect(sent).toEqual([
    { title: 'Refusé', excerpt: 'Tapé', revision: 1 },
    { excerpt: 'Tapé', revision: 1 },
  ])
  expect(outcomes).toEqual([['fields', ['title'], { revision: 2 }]])
})

test('several fields that are refused one after the other are all left out', async () => {
  const { outcomes, save, sent } = openForm(
    () => refusing('title'),
    () => refusing('excerpt'),
    written(2),
  )
  await save({ title: 'Refusé', excerpt: 'Refusé', _status: 'draft' })
  expect(sent.at(-1)).toEqual({ _status: 'draft', revision: 1 })
  expect(outcomes).toEqual([['fields', ['title', 'excerpt'], { revision: 2 }]])
})

test('a draft that is too large is sent again without its largest field', async () => {
  const { outcomes, save, sent } = openForm(() => new Response('Trop.', { status: 413 }), written(2))
  await save({ title: 'Un', excerpt: 'a'.repeat(20_000) })
  expect(sent.at(-1)).toEqual({ title: 'Un', revision: 1 })
  expect(outcomes).toEqual([['tooLarge', ['excerpt'], { revision: 2 }]])
})

test('a fault that is no field’s is not sent again', async () => {
  const { outcomes, save, sent } = openForm(() => refusing('elsewhere'))
  const answer = await save({ title: 'Un' })
  expect([answer.status, await answer.json()]).toEqual([400, { errors: [] }])
  expect(sent).toHaveLength(1)
  expect(outcomes).toEqual([['fields', { revision: 1 }]])
})

test('a rest that is refused for another reason is reported for that one', async () => {
  const { outcomes, save } = openForm(() => refusing('title'), lost)
  await save({ title: 'Refusé', excerpt: 'Tapé' })
  expect(outcomes).toEqual([['noAnswer', { revision: 1 }]])
})

test('the refused fields of a publication are told by the form, which has the answer as it is', async () => {
  const { outcomes, save, sent } = openForm(() => refusing('title'))
  const answer = await save({ title: '', _status: 'published' }, ADDRESS)
  expect(await answer.json()).toMatchObject({ errors: [{ data: { errors: [{ path: 'title' }] } }] })
  expect(sent).toHaveLength(1)
  expect(outcomes).toEqual([])
})

test('a publication by somebody whose session is over says so in one sentence', async () => {
  const { outcomes, save } = openForm(() => Response.json({ errors: [{ message: 'Interdit.' }] }, { status: 401 }))
  const answer = await save({ title: 'Un', _status: 'published' }, ADDRESS)
  expect(await answer.json()).toEqual({ message: expect.stringMatching(/^Votre session est terminée/) })
  expect(outcomes).toEqual([['sessionOver', { revision: 1 }]])
})

test('a publication by somebody who may not publish is refused in the site’s own sentence, and is no lost right', async () => {
  const { outcomes, save } = openForm(() => Response.json({ errors: [{ message: 'Interdit.' }] }, { status: 403 }))
  const answer = await save({ title: 'Un', _status: 'published' }, ADDRESS)
  expect([answer.status, await answer.json()]).toEqual([403, { errors: [{ message: 'Interdit.' }] }])
  expect(outcomes).toEqual([])
})
