import { jest } from '@jest/globals'
import { act, render, screen, waitFor } from '@testing-library/react'

/* The one button, with a form and a site that answer from here. */

const submit = jest.fn<(options: Record<string, unknown>) => Promise<unknown>>()
const getDocPermissions = jest.fn(async () => {})
const hotkeys: ((event: unknown) => void)[] = []
let state = { role: 'editor', hasPublishedDoc: false, unpublishedVersionCount: 0, modified: false }
let data: Record<string, unknown>
const toast = { success: jest.fn(), error: jest.fn() }

jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast,
  useAuth: () => ({ user: { id: '1', role: state.role } }),
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useDocumentInfo: () => ({
    ...state,
    collectionSlug: 'articles',
    id: 'un',
    getDocPermissions,
    hasSavePermission: true,
    setHasPublishedDoc: jest.fn(),
    setMostRecentVersionIsAutosaved: jest.fn(),
    setUnpublishedVersionCount: jest.fn(),
  }),
  useEditDepth: () => 1,
  useForm: () => ({ getData: () => data, setBackgroundProcessing: () => {}, submit }),
  useFormBackgroundProcessing: () => false,
  useFormModified: () => state.modified,
  useHotkey: (_keys: unknown, run: (event: unknown) => void) => void hotkeys.push(run),
}))
const { PublishButton } = await import('@/components/admin/publishing/publish-button')
const { ReviewLine } = await import('@/components/admin/publishing/review-line')

const FIELDS = [
  { name: 'title', type: 'text', label: 'Titre', isRequired: true },
  { name: 'category', type: 'relationship', label: 'Rubrique', isRequired: true, relationTo: 'categories' },
] as never

const REVIEW = {
  state: 'none',
  by: null,
  to: null,
  at: null,
  note: null,
  reason: null,
  returnedBy: null,
  returnedAt: null,
  may: { propose: true, takeBack: false, sendBack: false },
  reviewers: [{ id: 'anne', name: 'Anne' }],
}
const PROPOSED = { ...REVIEW, state: 'proposed', by: 'Maëlle', at: '2026-11-30T11:00:00.000Z', note: 'Avant jeudi.' }

/** What the site was asked, and what it answers about the review. */
const asked: { path: string; body: unknown }[] = []
let site: { review: object; refusal?: string }
const send = globalThis.fetch

beforeEach(() => {
  jest.clearAllMocks()
  asked.length = 0
  hotkeys.length = 0
  state = { role: 'editor', hasPublishedDoc: false, unpublishedVersionCount: 0, modified: false }
  data = { title: 'Une fête', slug: 'une-fete', category: null }
  site = { review: REVIEW }
  submit.mockResolvedValue({ res: { ok: true } })
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  globalThis.fetch = (async (input, init) => {
    const { pathname, searchParams } = new URL(String(input), 'http://site')
    if (init?.method === 'POST') {
      asked.push({ path: pathname, body: JSON.parse(String(init.body)) })
      if (site.refusal) return answer({ errors: [{ message: site.refusal }] }, 409)
      return answer({ message: 'C’est fait.', review: site.review })
    }
    if (pathname.endsWith('/review')) return answer({ review: site.review })
    if (searchParams.get('draft') === 'false')
      return answer({ title: 'Une vieille fête', slug: 'une-fete', category: null })
    return answer({ docs: [] })
  }) as typeof fetch
})
afterEach(() => {
  globalThis.fetch = send
})

const answer = (body: object, status = 200) => ({ ok: status < 400, status, json: async () => body }) as Response
const press = (name: string | RegExp) => act(async () => screen.getByRole('button', { name }).click())
const dialog = () => screen.getByRole('dialog')

function open() {
  render(
    <>
      <ReviewLine />
      <PublishButton fields={FIELDS} />
    </>,
  )
  return waitFor(() => screen.getAllByRole('status'))
}

test('an editor sees what will be published and what is missing, and the title has the focus', async () => {
  await open()
  await press('Publier…')
  expect(dialog().textContent).toContain('/blog/une-fete')
  expect(dialog().querySelector('.sk-summary__findings')?.textContent).toContain('rubrique')
  expect(document.activeElement?.textContent).toBe('Publier')
  expect(submit).not.toHaveBeenCalled()
})

test('« Publier » submits the form as published, and « En ligne » takes the focus and leads to the page', async () => {
  await open()
  await press('Publier…')
  await press('Publier')
  expect(submit.mock.calls[0]?.[0]).toMatchObject({ overrides: { _status: 'published' } })
  const page = await screen.findByRole('link', { name: 'Voir la page' })
  expect(page.getAttribute('href')).toBe('/blog/une-fete')
  screen.getByRole('button', { name: 'Copier l’adresse' })
  expect(document.activeElement?.textContent).toContain('En ligne')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a refused publication closes the dialogue, so that the form shows why, and nothing is said to be online', async () => {
  submit.mockResolvedValue(undefined)
  await open()
  await press('Publier…')
  await press('Publier')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText('En ligne')).toBeNull()
})

test('a published page with changes says what readers will see changed', async () => {
  state = { ...state, hasPublishedDoc: true, unpublishedVersionCount: 1 }
  await open()
  await press('Mettre à jour…')
  expect(dialog().textContent).toMatch(/Titre.: 1 mot retiré/)
  screen.getByRole('button', { name: 'Mettre à jour' })
})

test('a published page without changes is « À jour »: the button stays legible, and does nothing', async () => {
  state = { ...state, hasPublishedDoc: true }
  await open()
  const button = screen.getByRole('button', { name: 'À jour' }) as HTMLButtonElement
  expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true'])
  await press('À jour')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a writer proposes with a note, to a person; what is typed is saved first', async () => {
  state = { ...state, role: 'writer', modified: true }
  await open()
  await press('Proposer à la relecture')
  const to = screen.getByLabelText('À qui') as HTMLSelectElement
  to.value = 'anne'
  const note = screen.getByLabelText('Note (facultative)') as HTMLTextAreaElement
  note.value = 'Avant jeudi.'
  site.review = PROPOSED
  await press('Proposer')
  expect(submit.mock.calls[0]?.[0]).toMatchObject({ overrides: { _status: 'draft' } })
  expect(asked).toEqual([{ path: '/api/articles/un/propose', body: { note: 'Avant jeudi.', to: 'anne' } }])
  expect(getDocPermissions).toHaveBeenCalled()
  await screen.findByText(/^Proposé à la relecture le 30 novembre 2026/)
  expect(screen.queryByRole('button', { name: 'Proposer à la relecture' })).toBeNull()
})

test('nothing is proposed when what is typed could not be saved', async () => {
  state = { ...state, role: 'writer', modified: true }
  submit.mockResolvedValue({ res: { ok: false } })
  await open()
  await press('Proposer à la relecture')
  await press('Proposer')
  expect(asked).toEqual([])
  expect(screen.getByRole('alert').textContent).toContain('rien n’est proposé')
})

test('the site’s refusal is in the dialogue, which stays', async () => {
  state = { ...state, role: 'writer' }
  site.refusal = 'Ce texte est déjà proposé.'
  await open()
  await press('Proposer à la relecture')
  await press('Proposer')
  expect(screen.getByRole('alert').textContent).toBe('Ce texte est déjà proposé.')
  expect(dialog()).toBeTruthy()
})

test('an editor reads who proposes and the note, and sends it back with a reason', async () => {
  site.review = { ...PROPOSED, may: { propose: false, takeBack: true, sendBack: true } }
  await open()
  await screen.findByText(/^Proposé par Maëlle le/)
  screen.getByText('Avant jeudi.')
  await press('Renvoyer…')
  const reason = screen.getByLabelText('Pourquoi') as HTMLTextAreaElement
  reason.value = 'Il manque la date.'
  site.review = {
    ...REVIEW,
    state: 'returned',
    reason: 'Il manque la date.',
    returnedBy: 'Anne',
    returnedAt: PROPOSED.at,
  }
  await press('Renvoyer')
  expect(asked).toEqual([{ path: '/api/articles/un/send-back', body: { reason: 'Il manque la date.' } }])
  await screen.findByText(/^Renvoyé par Anne le/)
})

test('Ctrl+S saves the draft, and asks nothing', async () => {
  state = { ...state, modified: true }
  await open()
  await act(async () => hotkeys[0]?.({ preventDefault() {}, stopPropagation() {} }))
  expect(submit.mock.calls[0]?.[0]).toMatchObject({ overrides: { _status: 'draft' } })
})
