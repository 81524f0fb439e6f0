import { jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import type { DocumentData } from '@/components/admin/save-guard/changes'
import type { UnsavedEdits } from '@/components/admin/save-guard/local-backup'
import type { Reason } from '@/components/admin/save-guard/save-answers'

/*
 * Every answer × the moment at which words are typed × the editor that they are typed in: they are on the site, or kept
 * in this browser under a reason that stays, and leaving asks. The form is a stand-in that does what Payload's does with
 * an autosave; the browser tests (tests/e2e/unwritten-saves.test.ts) prove some of the same with the real one.
 */

const ADDRESS = '/api/articles/un'
const KEY = `skorann-kept:anne:${ADDRESS}`
const FIELDS: FieldShape[] = [
  { name: 'title', label: 'Titre', type: 'text' },
  { name: 'slug', label: 'Adresse', type: 'text', adjustedByServer: true },
  {
    name: 'body',
    label: 'Texte',
    type: 'richText',
    blocks: [{ slug: 'quote', label: 'Exergue', fields: [{ name: 'text', label: 'Citation', type: 'text' }] }],
  },
]
const EMPTY: DocumentData = { title: '', slug: 'un', body: bodyOf('', ''), updatedAt: '2026-01-01T10:00:00.000Z' }

function bodyOf(paragraph: string, quote: string) {
  const text = { type: 'text', text: paragraph }
  return {
    root: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [text] },
        { type: 'block', fields: { blockType: 'quote', text: quote } },
      ],
    },
  }
}

/** The three kinds of editor, as each changes the data of the form. */
const EDITORS = {
  'a field of the form': (data: DocumentData, words: string) => ({ ...data, title: `${data.title} ${words}` }),
  'a rich text': (data: DocumentData, words: string) => {
    const [paragraph, quote] = wordsOf(data)
    return { ...data, body: bodyOf(`${paragraph} ${words}`, quote) }
  },
  'a block': (data: DocumentData, words: string) => {
    const [paragraph, quote] = wordsOf(data)
    return { ...data, body: bodyOf(paragraph, `${quote} ${words}`) }
  },
}
type Editor = keyof typeof EDITORS

function wordsOf(data: DocumentData): [string, string] {
  const { children } = (data.body as ReturnType<typeof bodyOf>).root
  return [children[0]?.children?.[0]?.text ?? '', children[1]?.fields?.text ?? '']
}

/** The form: what it holds, whether it has edits that were not sent, and who hears of a change. */
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
const formApi = {
  getData: () => form.data,
  getFields: () => ({}),
  dispatchFields: ({ type, path, value }: { type: string; path: string; value: unknown }) => {
    if (type === 'UPDATE') setForm({ data: { ...form.data, [path]: value }, modified: true })
  },
  setModified: (modified: boolean) => setForm({ modified }),
  // The stand-in's state is its data.
  replaceState: (data: DocumentData) => setForm({ data, modified: false }),
  setBackgroundProcessing: () => {},
  submit: async ({ action }: { action: string }) => ({ res: await send(action) }),
}
/** The server's answer when the form asks how to show a document. */
let getFormState: (args: { data: DocumentData }) => Promise<{ state: DocumentData | null }>
const setUser = jest.fn()
const push = jest.fn()
const user = { id: 'anne', name: 'Anne', email: 'anne@exemple.fr' }

jest.unstable_mockModule('next/navigation', () => ({ useRouter: () => ({ push }) }))
jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast: { success: jest.fn(), error: jest.fn(), dismiss: jest.fn() },
  useAuth: () => ({ user, setUser }),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' } } }),
  useDocumentInfo: () => ({
    collectionSlug: 'articles',
    id: 'un',
    getDocPreferences: async () => ({}),
    savedDocumentData: { ...EMPTY, revision: 1 },
    setData: () => {},
    setHasPublishedDoc: () => {},
    setMostRecentVersionIsAutosaved: () => {},
    setUnpublishedVersionCount: () => {},
  }),
  useForm: () => formApi,
  // Without rows.
  useFormFields: (select: (context: unknown) => unknown) => select([{}, () => {}]),
  useFormBackgroundProcessing: () => false,
  useFormModified: () => useFormState().modified,
  useOperation: () => 'update',
  useServerFunctions: () => ({ getFormState: (args: { data: DocumentData }) => getFormState(args) }),
}))
const { SaveGuard } = await import('@/components/admin/save-guard/save-guard')
const { toast } = await import('@payloadcms/ui')

/** The site: its draft, who it takes the person for, and how it answers a save. */
let site: {
  draft: DocumentData & { revision: number }
  account: { id: string; name: string } | null
  place: 'there' | 'trashed' | 'gone'
  answer: Kind
}
let held: Promise<void>
/** The new draft that the site was given. */
let posted: DocumentData

type Kind = keyof typeof ANSWERS
const refusal = (status: number, data?: object, headers: Record<string, string> = {}) =>
  Response.json({ errors: [{ message: 'Refusé par le site.', data }] }, { status, headers })
const takenSlug = { errors: [{ path: 'slug', label: 'Adresse', message: 'Cette adresse est déjà prise.' }] }
const refusedBody = { errors: [{ path: 'body', label: 'Texte', message: 'Ce texte n’a pas la forme attendue.' }] }

/** Every answer, and what it must be shown as. */
const ANSWERS = {
  written: { respond: written, reason: 'written' },
  'no answer': { respond: () => Promise.reject(new TypeError('Failed to fetch')), reason: 'noAnswer' },
  'a portal': { respond: () => new Response('<h1>Wi-Fi</h1>'), reason: 'noAnswer' },
  '401': { respond: () => refusal(401), before: () => logOut(), reason: 'sessionOver' },
  '403, logged out': { respond: () => refusal(403), before: () => logOut(), reason: 'sessionOver' },
  '403, another account': {
    respond: () => refusal(403, { account: { id: 'erwan', name: 'Erwan' } }),
    reason: 'otherAccount',
  },
  '403, no right': { respond: () => refusal(403), reason: 'notAllowed' },
  '404, in the trash': { respond: () => refusal(404), before: () => place('trashed'), reason: 'trashed' },
  '404, deleted': { respond: () => refusal(404), before: () => place('gone'), reason: 'deleted' },
  '400, one field': {
    respond: (data) => (data.slug === undefined ? written(data) : refusal(400, takenSlug)),
    reason: 'fields',
  },
  '400, the text': {
    respond: (data) => (data.body === undefined ? written(data) : refusal(400, refusedBody)),
    reason: 'fields',
  },
  '400': { respond: () => refusal(400), reason: 'refused' },
  '408': { respond: () => refusal(408), reason: 'noAnswer' },
  '409': {
    respond: (data) =>
      data.revision === site.draft.revision
        ? written(data)
        : refusal(409, { updatedBy: { id: 'erwan', name: 'Erwan' } }),
    before: () => savedByErwan(),
    reason: 'conflict',
  },
  '413': { respond: () => new Response('<h1>413</h1>', { status: 413 }), reason: 'tooLarge' },
  '422': { respond: () => refusal(422), reason: 'refused' },
  '429': { respond: () => refusal(429, undefined, { 'retry-after': '7' }), reason: 'tooManyRequests' },
  '500': { respond: () => refusal(500), reason: 'failed' },
  '502': { respond: () => new Response('<h1>502</h1>', { status: 502 }), reason: 'noAnswer' },
  '503': { respond: () => refusal(503), reason: 'noAnswer' },
} satisfies Record<string, ToldAs>

interface ToldAs {
  respond(data: DocumentData): Response | Promise<Response>
  /** What happened at the site before the save. */
  before?(): void
  reason: Reason
}

function written(data: DocumentData) {
  const { _status, revision, ...rest } = data
  site.draft = { ...site.draft, ...rest, revision: site.draft.revision + 1 }
  return Response.json({ doc: site.draft })
}
const logOut = () => {
  site.account = null
}
const place = (where: typeof site.place) => {
  site.place = where
}
/** The same words as those that are typed here, whichever the editor. */
const savedByErwan = () => writtenByErwan({ title: 'D’Erwan', body: bodyOf('D’Erwan', 'D’Erwan') })
function writtenByErwan(edits: DocumentData) {
  site.draft = { ...site.draft, ...edits, revision: site.draft.revision + 1 }
}
function takenOut() {
  site.place = 'there'
  site.draft.revision += 1
  return Response.json({ doc: site.draft })
}

beforeEach(() => {
  localStorage.clear()
  jest.clearAllMocks()
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  document.body.innerHTML =
    '<div class="doc-controls__meta"></div><a href="/admin">Tableau de bord</a>' +
    '<div class="document-fields"><div class="field-type"><input id="field-slug"></div></div>'
  getFormState = async ({ data }) => ({ state: data })
  form = { data: EMPTY, modified: false }
  site = { draft: { ...EMPTY, revision: 1 }, account: user, place: 'there', answer: 'written' }
  held = Promise.resolve()
})
afterEach(cleanup)

/** The browser's own way to the site, which the save guard wraps. */
window.fetch = (async (input, init) => {
  const [path] = String(input).split('?')
  if (path === '/health/ready') return Response.json({}, { status: 503 })
  if (path === '/api/users/me') return Response.json({ user: site.account })
  if (path === '/api/users/login') {
    site.account = user
    return Response.json({ user, token: 'x', exp: 1 })
  }
  if (init?.method === 'POST') {
    posted = JSON.parse(String(init.body)) as DocumentData
    return Response.json({ doc: { id: 'deux' } })
  }
  if (init?.method !== 'PATCH') {
    if (site.place === 'gone') return refusal(404)
    return Response.json({ ...site.draft, deletedAt: site.place === 'trashed' ? '2026-01-01T00:00:00Z' : null })
  }
  const body = init.body instanceof FormData ? init.body.get('_payload') : init.body
  await held
  const data = JSON.parse(String(body)) as DocumentData
  const isStale = data.revision !== site.draft.revision
  if (isStale && site.answer === 'written') return refusal(409)
  if (data.deletedAt === null && Object.keys(data).length <= 2) return takenOut()
  return await ANSWERS[site.answer].respond(data)
}) as typeof fetch

/** Sends what the form holds, and does with the answer what Payload's form does. */
async function send(action = `${ADDRESS}?autosave=true&draft=true`) {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ ...form.data, _status: 'draft' }))
  form = { ...form, modified: false }
  const response = await window.fetch(action, { method: 'PATCH', body })
  if (!response.ok) setForm({ modified: true })
  return response
}

function type(editor: Editor, words: string) {
  setForm({ data: EDITORS[editor](form.data, words), modified: true })
}

const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as UnsavedEdits | null
const isOnSite = (words: string) => JSON.stringify(site.draft).includes(words)
const isKept = (words: string) => JSON.stringify(kept()?.mine ?? '').includes(words)
/** Whether the browser asks before the tab is closed. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
const line = () => document.querySelector('.sk-unsaved__line > :first-child')?.textContent ?? null
const choose = (choice: string) => screen.getByRole('button', { name: choice, hidden: true })

async function open() {
  render(<SaveGuard fields={FIELDS} documentLabel="cet article" />)
  await act(async () => {})
}

const KINDS = Object.keys(ANSWERS) as Kind[]
const MOMENTS = ['before', 'during', 'after'] as const
const EDITOR_NAMES = Object.keys(EDITORS) as Editor[]
const CELLS = KINDS.flatMap((kind) =>
  MOMENTS.flatMap((moment) => EDITOR_NAMES.map((editor) => [kind, moment, editor] as const)),
)

test.each(CELLS)('the answer « %s », words typed %s it in %s', async (kind, moment, editor) => {
  const { reason, before }: ToldAs = ANSWERS[kind]
  await open()
  act(() => type('a field of the form', 'premiers'))
  if (moment === 'before') act(() => type(editor, 'voici'))

  site.answer = kind
  before?.()
  let answer = () => {}
  held = new Promise((resolve) => {
    answer = resolve
  })
  const save = send()
  if (moment === 'during') act(() => type(editor, 'voici'))
  await act(async () => {
    answer()
    await save
  })
  if (moment === 'after') act(() => type(editor, 'voici'))

  if (reason === 'written') {
    expect(line()).toBeNull()
    expect(asks()).toBe(false)
    // The next autosave, or the page as it is left.
    if (moment !== 'before') act(() => void window.dispatchEvent(new Event('pagehide')))
    expect([isOnSite('premiers'), isOnSite('voici') || isKept('voici')]).toEqual([true, true])
    return
  }
  expect(line()).toMatch(/gardé.* sur cet ordinateur/)
  expect(line()).not.toMatch(/Enregistré/)
  expect(document.querySelector('.sk-is-unsaved')).toHaveTextContent(/^Pas (tout )?enregistré$/)
  expect(asks()).toBe(true)
  expect(kept()?.reason).toBe(reason)
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect([isKept('premiers'), isKept('voici')]).toEqual([true, true])
  // The question of the page's own links, too.
  const link = screen.getByText('Tableau de bord')
  expect(fireEvent.click(link)).toBe(false)
  expect(screen.getByText('Quitter cette page ?')).toBeInTheDocument()
  // One bad field keeps no other word from the site.
  if (kind === '400, one field') expect(isOnSite('premiers')).toBe(true)
  if (kind === '400, the text') expect([isOnSite('premiers'), site.draft.slug]).toEqual([true, 'un'])

  // The reason is gone: everything is written, nothing is kept, and nothing asks any more.
  site = { ...site, answer: 'written', account: user, place: 'there' }
  if (kind === '409') await act(async () => fireEvent.click(choose('Enregistrer la mienne par-dessus')))
  else await act(async () => void (await send()))
  expect([isOnSite('premiers'), isOnSite('voici')]).toEqual([true, true])
  expect([line(), kept(), asks()]).toEqual([null, null, false])
  expect(document.querySelector('.sk-is-unsaved')).toBeNull()
})

test('who logs in again in the dialogue has their text saved, without leaving the form', async () => {
  await open()
  act(() => type('a rich text', 'tapé'))
  site.answer = '401'
  await act(async () => void (await send()))
  fireEvent.click(screen.getByRole('button', { name: 'Se reconnecter' }))
  expect(screen.getByLabelText('Adresse électronique')).toHaveValue('anne@exemple.fr')
  fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'douze-caracteres' } })
  site.answer = 'written'
  fireEvent.submit(screen.getByLabelText('Mot de passe').closest('form') as HTMLFormElement)
  await waitFor(() => expect(isOnSite('tapé')).toBe(true))
  await waitFor(() => expect(line()).toBeNull())
  expect(setUser).toHaveBeenCalledTimes(1)
  expect(push).not.toHaveBeenCalled()
  expect(toast.success).toHaveBeenCalledWith('Tout est enregistré.', expect.anything())
})

test('who finds the document in the trash takes it out and has the text saved', async () => {
  await open()
  act(() => type('a block', 'tapé'))
  site.answer = '404, in the trash'
  site.place = 'trashed'
  // The trash is a write like another: what was typed starts from an older number.
  site.draft.revision += 1
  await act(async () => void (await send()))
  site.answer = 'written'
  fireEvent.click(screen.getByRole('button', { name: 'Sortir de la corbeille et enregistrer' }))
  await waitFor(() => expect(isOnSite('tapé')).toBe(true))
  await waitFor(() => expect(kept()).toBeNull())
})

test('the text of a deleted document becomes a new draft, with an address of its own', async () => {
  await open()
  act(() => type('a rich text', 'tapé'))
  site.answer = '404, deleted'
  site.place = 'gone'
  await act(async () => void (await send()))
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer comme nouveau brouillon' }))
  await waitFor(() => expect(push).toHaveBeenCalledWith('/admin/collections/articles/deux'))
  expect(posted).toEqual({ title: '', body: bodyOf(' tapé', '') })
  cleanup()
  expect(kept()).toBeNull()
})

test('the refused field carries the site’s sentence until it is accepted', async () => {
  await open()
  act(() => setForm({ data: { ...form.data, slug: 'pris' }, modified: true }))
  site.answer = '400, one field'
  await act(async () => void (await send()))
  const field = document.getElementById('field-slug')
  await waitFor(() => expect(field?.parentElement).toHaveTextContent('Cette adresse est déjà prise.'))
  expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(line()).toBe(
    'Adresse : Cette adresse est déjà prise. Le reste est enregistré. Ce champ est gardé sur cet ordinateur.',
  )
  site.answer = 'written'
  await act(async () => void (await send()))
  expect(field).not.toHaveAttribute('aria-invalid')
  expect(field?.parentElement).toHaveTextContent('')
})

test('a refused field is in the form again after a reload, and under the site’s sentence', async () => {
  const mine = { ...EMPTY, title: 'Titre', slug: 'pris' }
  site.draft = { ...EMPTY, title: 'Titre', revision: 4 }
  const edits = { savedBy: null, base: { revision: 4 }, mine, reason: 'fields', ownPaths: ['slug'] }
  localStorage.setItem(KEY, JSON.stringify(edits))
  site.answer = '400, one field'
  await open()
  await waitFor(() => expect(form.data.slug).toBe('pris'))
  await waitFor(() => expect(line()).toMatch(/Cette adresse est déjà prise/))
  expect(kept()?.ownPaths).toEqual(['slug'])
})

test('a kept text that the site still refuses is in the form again after a reload, with its reason', async () => {
  const edits = { savedBy: null, base: { revision: 1 }, mine: { ...EMPTY, title: 'Gardé' }, reason: 'notAllowed' }
  localStorage.setItem(KEY, JSON.stringify(edits))
  site.answer = '403, no right'
  await open()
  await waitFor(() => expect(form.data.title).toBe('Gardé'))
  expect(line()).toMatch(/Vous n’avez plus le droit de modifier cet article/)
  expect(screen.getByRole('button', { name: 'Copier le texte' })).toBeInTheDocument()
})

test('a document that the form cannot be given leaves the form and the kept text, and the person is told', async () => {
  const edits = { savedBy: null, base: { revision: 1 }, mine: { ...EMPTY, title: 'Gardé' }, reason: 'noAnswer' }
  localStorage.setItem(KEY, JSON.stringify(edits))
  getFormState = async () => ({ state: null })
  await open()
  await waitFor(() => expect(toast.error).toHaveBeenCalledWith(expect.stringMatching(/rechargez-la dans un moment/)))
  expect([isOnSite('Gardé'), isKept('Gardé'), form.data]).toEqual([true, true, EMPTY])
})

test('the last words of a page that is left by a link are kept, and sent', async () => {
  await open()
  act(() => type('a block', 'derniers'))
  cleanup()
  expect(isKept('derniers')).toBe(true)
  await waitFor(() => expect(isOnSite('derniers')).toBe(true))
  await waitFor(() => expect(kept()).toBeNull())
})

test('the last words of a page that is left stay in this browser when a portal answers in place of the site', async () => {
  await open()
  site.answer = 'a portal'
  const asked = jest.spyOn(ANSWERS['a portal'], 'respond')
  act(() => type('a block', 'derniers'))
  cleanup()
  await waitFor(() => expect(asked).toHaveBeenCalled())
  await act(async () => {})
  expect(isKept('derniers')).toBe(true)
})

test('what somebody else wrote in another field comes into the form, is said, and is saved with the words typed here', async () => {
  await open()
  act(() => type('a rich text', 'ensuite'))
  writtenByErwan({ title: 'D’Erwan' })
  await act(async () => void (await send()))
  expect(await screen.findByText(/\(Titre\) : ses changements sont joints/)).toBeInTheDocument()
  expect(form.data.title).toBe('D’Erwan')
  await waitFor(() => expect([isOnSite('ensuite'), isOnSite('D’Erwan'), kept()]).toEqual([true, true, null]))
  act(() => void fireEvent.click(screen.getByRole('button', { name: 'Fermer' })))
  expect(screen.queryByText(/sont joints/)).toBeNull()
})

describe('while the text of an earlier page waits for a choice', () => {
  const isSecond = (words: string) => (localStorage.getItem(`${KEY}#2`) ?? '').includes(words)

  beforeEach(async () => {
    const base = { ...EMPTY, title: 'Avant', revision: 0 }
    const edits = { savedBy: null, base, mine: { ...EMPTY, title: 'Ancien' } }
    localStorage.setItem(KEY, JSON.stringify(edits))
    await open()
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: 'Décider plus tard' })))
    act(() => type('a rich text', 'ensuite'))
  })

  test('words typed in the form are kept beside it, and written first when the form opens again', async () => {
    site.answer = '503'
    await act(async () => void (await send()))
    expect([isKept('Ancien'), isSecond('ensuite')]).toEqual([true, true])
    expect(screen.queryByText(/n’a plus de place/)).toBeNull()
    act(() => type('a block', 'encore'))
    cleanup()
    expect([isKept('Ancien'), isSecond('encore')]).toEqual([true, true])

    site.answer = 'written'
    form = { data: EMPTY, modified: false }
    await open()
    await waitFor(() => expect([isOnSite('ensuite'), isOnSite('encore')]).toEqual([true, true]))
    expect(await screen.findByRole('button', { name: 'Enregistrer la mienne par-dessus' })).toBeInTheDocument()
    expect([isKept('Ancien'), isSecond('ensuite'), JSON.stringify(form.data).includes('encore')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('it is still kept when the words typed in the form are written after a refusal', async () => {
    site.answer = '503'
    await act(async () => void (await send()))
    site.answer = 'written'
    await act(async () => void (await send()))
    expect([isOnSite('ensuite'), isSecond('ensuite'), isKept('Ancien')]).toEqual([true, false, true])
  })

  test('it is still kept when somebody else writes, and the words in the form are compared', async () => {
    savedByErwan()
    await act(async () => void (await send()))
    await waitFor(() => expect(isKept('ensuite')).toBe(true))
    expect(isSecond('Ancien')).toBe(true)
  })

  test('it is still kept when the form is left, and the words typed there are sent', async () => {
    cleanup()
    await waitFor(() => expect(isOnSite('ensuite')).toBe(true))
    await waitFor(() => expect(isSecond('ensuite')).toBe(false))
    expect(isKept('Ancien')).toBe(true)
  })
})

test('a browser that has no place to keep the text says so', async () => {
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  try {
    await open()
    act(() => type('a rich text', 'long'))
    site.answer = '503'
    await act(async () => void (await send()))
    expect(screen.getByText(/n’a plus de place pour garder votre texte/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Copier le texte' })).toBeInTheDocument()
  } finally {
    setItem.mockRestore()
  }
})
