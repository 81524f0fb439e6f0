import { jest } from '@jest/globals'

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useConfig: () => ({}),
  useDocumentInfo: () => ({}),
  useLivePreviewContext: () => ({}),
}))
const { createdByFirstSave } = await import('@/components/admin/saving/first-save')

const ADDRESS = '/api/articles/un'
const SAVE = `${ADDRESS}?draft=true&autosave=true`

/** Answers with these statuses, one after the other; notes what was sent. */
function site(...statuses: number[]) {
  const sent: string[] = []
  const bodies: unknown[] = []
  const send = (async (input, init) => {
    sent.push(`${init?.method} ${input}`)
    bodies.push(init?.body instanceof FormData ? JSON.parse(String(init.body.get('_payload'))) : init?.body)
    const status = statuses[sent.length - 1]
    if (!status) throw new TypeError('Failed to fetch')
    return Response.json({}, { status })
  }) as typeof fetch
  return { bodies, send, sent }
}
function form(edits: object): FormData {
  const data = new FormData()
  data.append('_payload', JSON.stringify(edits))
  return data
}

test('the first save creates the document, the others change it', async () => {
  const onCreated = jest.fn()
  const { send, sent } = site(201, 200)
  const save = createdByFirstSave(ADDRESS, true, onCreated)(send)
  await save(SAVE, { method: 'PATCH', body: form({ title: 'A' }) })
  await save(SAVE, { method: 'PATCH', body: form({ title: 'Ab' }) })
  expect(sent).toEqual([`POST ${ADDRESS}/first-save?draft=true&autosave=true`, `PATCH ${SAVE}`])
  expect(onCreated).toHaveBeenCalledTimes(1)
})

test('a first save that is refused, or gets no answer, creates nothing: the next one is first again', async () => {
  const onCreated = jest.fn()
  const { send, sent } = site(400, 0, 201)
  const save = createdByFirstSave(ADDRESS, true, onCreated)(send)
  await save(SAVE, { method: 'PATCH' })
  await expect(save(SAVE, { method: 'PATCH' })).rejects.toThrow('Failed to fetch')
  expect(onCreated).not.toHaveBeenCalled()
  await save(SAVE, { method: 'PATCH' })
  expect(sent.map((line) => line.split(' ')[0])).toEqual(['POST', 'POST', 'POST'])
  expect(onCreated).toHaveBeenCalledTimes(1)
})

test('a document that exists, since an answer was lost, is saved as the older text that it may be', async () => {
  const { bodies, send, sent } = site(409, 200)
  const save = createdByFirstSave(ADDRESS, true, () => {})(send)
  await save(SAVE, { method: 'PATCH', body: form({ title: 'A' }) })
  expect(sent).toEqual([`POST ${ADDRESS}/first-save?draft=true&autosave=true`, `PATCH ${SAVE}`])
  expect(bodies[1]).toEqual({ title: 'A', revision: 0 })
})

test('a document that is there is changed, and never created', async () => {
  const { send, sent } = site(200)
  await createdByFirstSave(ADDRESS, false, () => {})(send)(SAVE, { method: 'PATCH' })
  expect(sent).toEqual([`PATCH ${SAVE}`])
})
