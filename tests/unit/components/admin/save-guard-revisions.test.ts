import { refusedAsStale, withRevision, writtenDocument } from '@/components/admin/save-guard/revisions'

test('a form and JSON name the revision that they start from, unless they name one', () => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ title: 'Un titre' }))
  const sent = withRevision(form, 4) as FormData
  expect(JSON.parse(String(sent.get('_payload')))).toEqual({ title: 'Un titre', revision: 4 })
  expect(withRevision('{"title":"Un titre"}', 4)).toBe('{"revision":4,"title":"Un titre"}')
  expect(withRevision('{"revision":7}', 4)).toBe('{"revision":7}')
  expect(withRevision(undefined, 4)).toBeUndefined()
})

test('an accepted write gives the document, anything else none', async () => {
  expect(await writtenDocument(Response.json({ doc: { id: 'a', revision: 5 } }))).toEqual({ id: 'a', revision: 5 })
  expect(await writtenDocument(Response.json({ doc: { id: 'a' } }))).toBeNull()
  expect(await writtenDocument(Response.json({ doc: { revision: 5 } }, { status: 409 }))).toBeNull()
})

test('a refusal says who wrote meanwhile', async () => {
  const stale = Response.json({ errors: [{ data: { updatedBy: { id: 'b', name: 'Maëlle' } } }] }, { status: 409 })
  expect(await refusedAsStale(stale)).toEqual({ updatedBy: { id: 'b', name: 'Maëlle' } })
  expect(await refusedAsStale(Response.json({ errors: [{}] }, { status: 409 }))).toEqual({ updatedBy: null })
  expect(await refusedAsStale(Response.json({ errors: [{}] }, { status: 400 }))).toBeNull()
})

test('an answer is still to be read by the form', async () => {
  const response = Response.json({ doc: { revision: 5 } })
  await writtenDocument(response)
  expect(await response.json()).toEqual({ doc: { revision: 5 } })
})
