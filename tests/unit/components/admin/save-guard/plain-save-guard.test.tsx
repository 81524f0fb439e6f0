import { jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import type { DocumentData } from '@/components/admin/save-guard/changes'
import { localBackup, type UnsavedEdits } from '@/components/admin/save-guard/local-backup'
import type { Reason } from '@/components/admin/save-guard/save-answers'

/*
 * Every answer × the kind of form that saves on demand: it is written, or it stays in the form and in this browser under
 * a reason that stays. The form is a stand-in that does what Payload's does with a save.
 */

const FIELDS: FieldShape[] = [
  { name: 'title', label: 'Nom', type: 'text' },
  { name: 'description', label: 'Présentation', type: 'textarea' },
]

const FORMS = {
  'a document': { info: { collectionSlug: 'categories', id: 'un' }, method: 'PATCH', sentTo: '/api/categories/un' },
  'a new document': {
    info: { collectionSlug: 'categories' },
    method: 'POST',
    sentTo: '/api/categories',
    keptAt: '/api/categories/create',
  },
  'the settings': { info: { globalSlug: 'site' }, method: 'POST', sentTo: '/api/globals/site' },
} satisfies Record<string, { info: object; method: string; sentTo: string; keptAt?: string }>
type Kind = keyof typeof FORMS
let kind: Kind

let form: { data: DocumentData; modified: boolean }
const listeners = new Set<() => void>()
function setForm(next: Partial<typeof form>) {
  form = { ...form, ...next }
  for (const listener of listeners) listener()
}
const useFormState = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => form,
  )
const toasts: string[] = []
const formApi = {
  getData: () => form.data,
  reset: async (data: DocumentData) => setForm({ data, modified: false }),
  setModified: (modified: boolean) => setForm({ modified }),
  /** What Payload's form does: it takes what it sent for saved, whatever the answer. */
  submit: async () => {
    const body = new FormData()
    body.set('_payload', JSON.stringify(form.data))
    const response = await window.fetch(`${FORMS[kind].sentTo}?depth=0`, { method: FORMS[kind].method, body })
    setForm({ modified: false })
    if (response.headers.get('content-type')?.includes('json') && response.ok) return toasts.push('success')
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    toasts.push(errors[0]?.message ?? '')
  },
}
const setUser = jest.fn()
const user = { id: 'anne', name: 'Anne', email: 'anne@exemple.fr' }
const savedDocument = { title: 'Métiers', description: 'Des métiers.' }

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useAuth: () => ({ user, setUser }),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' } } }),
  useDocumentInfo: () => ({ ...FORMS[kind].info, savedDocumentData: kind === 'a new document' ? {} : savedDocument }),
  useForm: () => formApi,
  useFormModified: () => useFormState().modified,
  useFormProcessing: () => false,
}))
const { PlainSaveGuard } = await import('@/components/admin/save-guard/plain-save-guard')

let site: { account: object | null; place: 'there' | 'gone'; answer(): Response | Promise<Response>; has: DocumentData }
const refusal = (status: number, data?: object) =>
  Response.json({ errors: [{ message: 'Refusé par le site.', data }] }, { status })
const named = { errors: [{ path: 'title', label: 'Nom', message: 'Une rubrique porte déjà ce nom.' }] }

const ANSWERS = {
  'no answer': { answer: () => Promise.reject(new TypeError('Failed to fetch')), reason: 'noAnswer' },
  'a portal': { answer: () => new Response('<h1>Wi-Fi</h1>'), reason: 'noAnswer' },
  '401': { answer: () => refusal(401), reason: 'sessionOver' },
  '403, logged out': { answer: () => refusal(403), account: null, reason: 'sessionOver' },
  '403, another account': { answer: () => refusal(403), account: { id: 'erwan' }, reason: 'otherAccount' },
  '403, no right': { answer: () => refusal(403), reason: 'notAllowed' },
  '404': { answer: () => refusal(404), place: 'gone', reason: 'deleted' },
  '400, one field': { answer: () => refusal(400, named), reason: 'fields' },
  '400': { answer: () => refusal(400), reason: 'refused' },
  '413': { answer: () => new Response('<h1>413</h1>', { status: 413 }), reason: 'tooLarge' },
  '429': { answer: () => refusal(429), reason: 'tooManyRequests' },
  '500': { answer: () => refusal(500), reason: 'failed' },
  '502': { answer: () => new Response('<h1>502</h1>', { status: 502 }), reason: 'noAnswer' },
} satisfies Record<
  string,
  { answer(): Response | Promise<Response>; reason: Reason; account?: object | null; place?: 'gone' }
>
type Answer = keyof typeof ANSWERS

beforeEach(() => {
  localStorage.clear()
  toasts.length = 0
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  form = { data: { ...savedDocument, password: 'secret-secret' }, modified: false }
  site = { account: user, place: 'there', answer: written, has: savedDocument }
})
afterEach(cleanup)

function written() {
  site.has = form.data
  return Response.json(kind === 'the settings' ? { result: site.has } : { doc: site.has })
}

window.fetch = (async (input, init) => {
  const [path] = String(input).split('?')
  if (path === '/api/users/me') return Response.json({ user: site.account })
  if (path === '/api/users/login') {
    site = { ...site, account: user, answer: written }
    return Response.json({ user, token: 'x', exp: 1 })
  }
  if (init?.body instanceof FormData) return await site.answer()
  return site.place === 'gone' ? refusal(404) : Response.json(site.has)
}) as typeof fetch

async function open(which: Kind) {
  kind = which
  render(<PlainSaveGuard fields={FIELDS} documentLabel="ce document" />)
  await act(async () => {})
}
const type = (title: string) => act(() => setForm({ data: { ...form.data, title }, modified: true }))
const save = () => act(async () => void (await formApi.submit()))
const line = () => document.querySelector('.sk-unsaved__reason')?.textContent ?? null
function kept(): UnsavedEdits | null {
  const place: { sentTo: string; keptAt?: string } = FORMS[kind]
  return localBackup(place.keptAt ?? place.sentTo, 'anne').read()
}

const CELLS = (Object.keys(ANSWERS) as Answer[]).flatMap((answer) =>
  (Object.keys(FORMS) as Kind[]).map((which) => [answer, which] as const),
)

test.each(CELLS)('the answer « %s » to the save of %s loses nothing', async (name, which) => {
  const { answer, reason, ...happened }: (typeof ANSWERS)[Answer] & { account?: object | null } = ANSWERS[name]
  await open(which)
  type('Santé')
  site = { ...site, ...happened, answer }
  await save()
  expect(line()).toMatch(/gardé sur cet ordinateur/)
  expect(line()).not.toMatch(/nouvel essai|dès que le site/)
  expect(kept()).toMatchObject({ reason, mine: { title: 'Santé' } })
  // The button saves again, and Payload asks before the page is left.
  expect(form).toMatchObject({ data: { title: 'Santé' }, modified: true })
  expect(toasts).toEqual([expect.not.stringMatching(/success|Failed/)])
  expect(JSON.stringify(kept())).not.toContain('secret')

  // What is typed afterwards is kept, too.
  type('Santé publique')
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(kept()?.mine.title).toBe('Santé publique')

  site = { ...site, answer: written, account: user, place: 'there' }
  await save()
  expect(site.has.title).toBe('Santé publique')
  expect([line(), kept(), form.modified]).toEqual([null, null, false])
})

test('who logs in again in the dialogue has the form saved, without leaving it', async () => {
  await open('a document')
  type('Santé')
  site.answer = () => refusal(401)
  await save()
  fireEvent.click(screen.getByRole('button', { name: 'Se reconnecter' }))
  fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'douze-caracteres' } })
  fireEvent.submit(screen.getByLabelText('Mot de passe').closest('form') as HTMLFormElement)
  await waitFor(() => expect(site.has.title).toBe('Santé'))
  await waitFor(() => expect(line()).toBeNull())
})

test('a chosen file is said to be in this page only', async () => {
  await open('a new document')
  act(() => setForm({ data: { ...form.data, file: new File(['x'], 'photo.jpg') }, modified: true }))
  site.answer = () => refusal(413)
  await save()
  expect(line()).toMatch(/Le fichier choisi n’est gardé que dans cette page/)
})

describe('words that an earlier page could not save', () => {
  const base = { title: 'Métiers', description: 'Avant.' }
  const edits = { savedBy: null, base, mine: { title: 'Santé', description: 'Avant.' }, reason: 'sessionOver' as const }

  test('are in the form again, and leave what others wrote in the other fields', async () => {
    localBackup('/api/categories/un', 'anne').write(edits)
    await open('a document')
    await waitFor(() => expect(line()).toMatch(/de nouveau dans cette page/))
    expect(form).toMatchObject({ data: { title: 'Santé', description: 'Des métiers.' }, modified: true })
    await save()
    expect([site.has.title, line(), kept()]).toEqual(['Santé', null, null])
  })

  test('are given up by the person who asks for it', async () => {
    localBackup('/api/categories/un', 'anne').write(edits)
    await open('a document')
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: 'Ne pas le reprendre' })))
    expect([form.data.title, form.modified, line(), kept()]).toEqual(['Métiers', false, null, null])
  })

  test('go when the site has them by now', async () => {
    localBackup('/api/categories/un', 'anne').write({ ...edits, mine: savedDocument })
    await open('a document')
    expect([line(), kept(), form.modified]).toEqual([null, null, false])
  })
})
