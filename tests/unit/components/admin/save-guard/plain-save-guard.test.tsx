import { jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { FormState } from 'payload'
import { useSyncExternalStore } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import type { DocumentData } from '@/components/admin/save-guard/changes'
import { localBackup, secondBackup, type UnsavedEdits } from '@/components/admin/save-guard/local-backup'
import type { Reason } from '@/components/admin/save-guard/save-answers'

/*
 * Every answer × the kind of form that saves on demand: it is written, or it stays in the form and in this browser under
 * a reason that stays. The form is a stand-in that does what Payload's does with a save.
 */

const FIELDS: FieldShape[] = [
  { name: 'title', label: 'Nom', type: 'text' },
  { name: 'description', label: 'Présentation', type: 'textarea' },
  { name: 'links', label: 'Liens', type: 'array', fields: [{ name: 'label', label: 'Texte', type: 'text' }] },
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
  getFields: () => stateOf(form.data),
  dispatchFields: ({ state }: { state: FormState }) =>
    setForm({ data: Object.fromEntries(Object.entries(state).map(([name, { value }]) => [name, value])) }),
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
const stateOf = (data: DocumentData): FormState =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]))
/** The server's answer when the form asks how to show a text. */
let getFormState: (args: { data: DocumentData }) => Promise<{ state: FormState | null }>
const setUser = jest.fn()
const user = { id: 'anne', name: 'Anne', email: 'anne@exemple.fr' }
const savedDocument = { title: 'Métiers', description: 'Des métiers.' }

jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast: { error: (message: string) => toasts.push(message) },
  useAuth: () => ({ user, setUser }),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' } } }),
  useDocumentInfo: () => ({
    ...FORMS[kind].info,
    getDocPreferences: async () => ({}),
    savedDocumentData: kind === 'a new document' ? {} : savedDocument,
  }),
  useForm: () => formApi,
  // Without rows.
  useFormFields: (select: (context: unknown) => unknown) => select([{}, () => {}]),
  useFormModified: () => useFormState().modified,
  useFormProcessing: () => false,
  useOperation: () => 'update',
  useEditDepth: () => 1,
  useServerFunctions: () => ({ getFormState: (args: { data: DocumentData }) => getFormState(args) }),
}))
const { PlainSaveGuard } = await import('@/components/admin/save-guard/plain-save-guard')

let site: { account: object | null; place: 'there' | 'gone'; answer(): Response | Promise<Response>; has: DocumentData }
/** The accounts that the saves name. */
const authors: (string | null)[] = []
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
  authors.length = 0
  getFormState = async ({ data }) => ({ state: stateOf(data) })
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
  if (init?.body instanceof FormData) {
    authors.push(new Headers(init.headers).get('x-written-by'))
    return await site.answer()
  }
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

test('a chosen file is said to be in this page only, and too large itself', async () => {
  await open('a new document')
  act(() => setForm({ data: { ...form.data, file: new File(['x'], 'photo.jpg') }, modified: true }))
  site.answer = () => refusal(413)
  await save()
  expect(line()).toMatch(/^Ce fichier est trop lourd .*Le fichier choisi n’est gardé que dans cette page/)
})

test('each save names the account that the form was opened with', async () => {
  await open('a document')
  type('Santé')
  await save()
  expect(authors).toEqual(['anne'])
})

test('an empty list of the form is kept as an empty list', async () => {
  await open('the settings')
  act(() => setForm({ data: { ...form.data, title: 'Santé', links: 0 }, modified: true }))
  site.answer = () => refusal(500)
  await save()
  expect(kept()?.mine.links).toEqual([])
})

test('the reason of a form in a drawer is in the drawer, where the keyboard stays', async () => {
  kind = 'a document'
  render(
    <dialog open>
      <PlainSaveGuard fields={FIELDS} documentLabel="ce document" />
    </dialog>,
  )
  type('Santé')
  site.answer = () => refusal(500)
  await save()
  expect(document.querySelector('dialog')).toContainElement(screen.getByRole('button', { name: 'Réessayer' }))
})

describe('the text that another window keeps of a new document', () => {
  const [first, second] = [
    localBackup('/api/categories/create', 'anne'),
    secondBackup('/api/categories/create', 'anne'),
  ]
  const theirs = { savedBy: null, base: {}, mine: { title: 'D’une autre fenêtre' } }

  test('stays when this one is saved', async () => {
    await open('a new document')
    first.write(theirs)
    type('Santé')
    await save()
    expect([first.read()?.mine, line()]).toEqual([theirs.mine, null])
  })

  test('stays beside what this one keeps, and until the place is free', async () => {
    await open('a new document')
    first.write(theirs)
    type('Santé')
    site.answer = () => refusal(500)
    await save()
    expect([first.read()?.mine, second.read()?.mine.title]).toEqual([theirs.mine, 'Santé'])
    site.answer = written
    await save()
    expect([first.read()?.mine, second.read()]).toEqual([theirs.mine, null])
  })

  test('leaves no place for a third one, and its window says so', async () => {
    await open('a new document')
    first.write(theirs)
    second.write(theirs)
    type('Santé')
    site.answer = () => refusal(500)
    await save()
    expect(screen.getByText(/n’a plus de place pour garder votre texte/)).toBeInTheDocument()
    expect(line()).not.toMatch(/gardé/)
    expect([first.read()?.mine, second.read()?.mine]).toEqual([theirs.mine, theirs.mine])
  })
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

  test('are given up without the words typed since', async () => {
    localBackup('/api/categories/un', 'anne').write({
      ...edits,
      mine: { title: 'Santé', description: 'Gardée.' },
      base: savedDocument,
    })
    await open('a document')
    act(() => setForm({ data: { ...form.data, description: 'Tapée ensuite.' }, modified: true }))
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: 'Ne pas le reprendre' })))
    expect(form).toMatchObject({ data: { title: 'Métiers', description: 'Tapée ensuite.' }, modified: true })
    expect([line(), kept()]).toEqual([null, null])
  })

  test('do not replace what somebody else wrote in the same field, and wait until the person deletes them', async () => {
    const mine = { title: 'Santé', description: 'La mienne.' }
    localBackup('/api/categories/un', 'anne').write({ ...edits, mine })
    await open('a document')
    expect(form.data).toMatchObject({ title: 'Santé', description: 'Des métiers.' })
    const waits = () => screen.queryByText(/^Ce champ a changé depuis : Présentation\. Votre texte gardé/)
    expect(waits()).toBeInTheDocument()
    await save()
    expect([site.has, kept()?.mine]).toEqual([expect.objectContaining({ description: 'Des métiers.' }), mine])
    expect(waits()).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Copier le texte' })).toBeInTheDocument()
    // A later save that fails keeps its own words beside them.
    type('Santé publique')
    site.answer = () => refusal(500)
    await save()
    expect(kept()?.mine).toEqual(mine)
    expect(secondBackup('/api/categories/un', 'anne').read()?.mine.title).toBe('Santé publique')
    fireEvent.click(screen.getByRole('button', { name: 'Supprimer le texte gardé' }))
    expect([waits(), kept()]).toEqual([null, null])
  })

  test('leave the words that are typed while they are put back', async () => {
    let answer = () => {}
    getFormState = ({ data }) =>
      new Promise((resolve) => {
        answer = () => resolve({ state: stateOf(data) })
      })
    localBackup('/api/categories/un', 'anne').write(edits)
    await open('a document')
    act(() => setForm({ data: { ...form.data, description: 'Tapée.' }, modified: true }))
    await act(async () => answer())
    expect(form.data).toMatchObject({ title: 'Santé', description: 'Tapée.' })
  })

  test('are still kept, and the form as it is, when the site cannot show them', async () => {
    getFormState = async () => ({ state: null })
    localBackup('/api/categories/un', 'anne').write(edits)
    await open('a document')
    expect(form).toMatchObject({ data: savedDocument, modified: false })
    expect(line()).toMatch(/^Le site ne répond pas : votre texte gardé .* \(Nom\)/)
    await save()
    expect(kept()?.mine).toEqual(edits.mine)
  })

  test('stay in the form when the site does not answer who gives them up', async () => {
    localBackup('/api/categories/un', 'anne').write(edits)
    await open('a document')
    getFormState = async () => ({ state: null })
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: 'Ne pas le reprendre' })))
    expect([form.data.title, kept()?.mine.title]).toEqual(['Santé', 'Santé'])
    expect(toasts).toEqual(['Le site ne répond pas : rien n’a changé dans cette page.'])
  })

  test('go when the site has them by now', async () => {
    localBackup('/api/categories/un', 'anne').write({ ...edits, mine: savedDocument })
    await open('a document')
    expect([line(), kept(), form.modified]).toEqual([null, null, false])
  })
})
