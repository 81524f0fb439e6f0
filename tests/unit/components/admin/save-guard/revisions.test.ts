import { staleRefusal, withoutFormErrors, withRevision, writtenDocument } from '@/components/admin/save-guard/revisions'

test('a form and JSON name the revision that they start from, unless they name one', () => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ title: 'Un titre' }))
  const sent = withRevision(form, 4) as FormData
  expect(JSON.parse(String(sent.get('_payload')))).toEqual({ title: 'Un titre', revision: 4 })
  expect(JSON.parse(String(form.get('_payload')))).toEqual({ title: 'Un titre' })
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
  expect(await staleRefusal(stale)).toEqual({ updatedBy: { id: 'b', name: 'Maëlle' } })
  expect(await staleRefusal(Response.json({ errors: [{}] }, { status: 409 }))).toEqual({ updatedBy: null })
  expect(await staleRefusal(Response.json({ errors: [{}] }, { status: 400 }))).toBeNull()
})

test('an answer is still to be read by the form', async () => {
  const response = Response.json({ doc: { revision: 5 } })
  await writtenDocument(response)
  expect(await response.json()).toEqual({ doc: { revision: 5 } })
})

test('a save by itself tells the form no error to show, a publication one sentence that is not cut', async () => {
  const refused = () => Response.json({ errors: [{ message: 'Maëlle a enregistré à 10:47.' }] }, { status: 409 })
  const autosaved = withoutFormErrors(refused(), true, 'Maëlle a enregistré à 10:47.')
  expect([autosaved.status, await autosaved.json()]).toEqual([409, { errors: [] }])
  const published = withoutFormErrors(refused(), false, 'Maëlle a enregistré à 10:47.')
  expect([published.status, await published.json()]).toEqual([409, { message: 'Maëlle a enregistré à 10:47.' }])
  const broken = withoutFormErrors(new Response('<h1>Bad Gateway</h1>', { status: 502 }), true, '')
  expect([broken.status, await broken.json()]).toEqual([502, { errors: [] }])
})

test('a page that is not the site’s is no success for the form, whatever its status', async () => {
  const portal = () => new Response('<h1>Portail</h1>')
  expect(await writtenDocument(portal())).toBeNull()
  expect(withoutFormErrors(portal(), true, '').status).toBe(503)
  expect(await staleRefusal(new Response('<h1>Conflict</h1>', { status: 409 }))).toEqual({ updatedBy: null })
})
