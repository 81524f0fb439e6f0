import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'

const openModal = jest.fn()
const closeModal = jest.fn()
const submit = jest.fn(async () => ({ res: { ok: true } }))
const toast = { info: jest.fn(), error: jest.fn() }
let form: { isModified: boolean; hasSavePermission: boolean; isTrashed: boolean }

interface ModalProps {
  heading: ReactNode
  body: ReactNode
  confirmLabel: string
  onConfirm(): void
}

function ConfirmationModal({ body, confirmLabel, heading, onConfirm }: ModalProps) {
  return (
    <section aria-label={String(heading)}>
      <p>{body}</p>
      <button type="button" onClick={onConfirm}>
        {confirmLabel}
      </button>
    </section>
  )
}

function MenuButton({ children, onClick }: { children: ReactNode; onClick(): void }) {
  return (
    <button type="button" onClick={onClick}>
      {children}
    </button>
  )
}

jest.unstable_mockModule('@payloadcms/ui', () => ({
  ConfirmationModal,
  PopupList: { Button: MenuButton },
  toast,
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useDocumentInfo: () => ({
    ...form,
    collectionSlug: 'articles',
    id: 'un',
    mostRecentVersionIsAutosaved: true,
  }),
  useForm: () => ({ setBackgroundProcessing: jest.fn(), submit }),
  useFormBackgroundProcessing: () => false,
  useFormModified: () => form.isModified,
  useModal: () => ({ closeModal, openModal }),
}))
const { UndoLastStep } = await import('@/components/admin/history/undo-last-step')

/** The site’s answers, by their path; and what it was asked. */
let answers: Record<string, { status: number; body: object }>
let asked: string[]
const send = globalThis.fetch

beforeEach(() => {
  jest.clearAllMocks()
  form = { isModified: false, hasSavePermission: true, isTrashed: false }
  const step = { id: 'v1', by: 'Anne', at: '2020-05-06T10:00:00.000Z' }
  answers = { '/api/articles/un/last-step': { status: 200, body: { step, revision: 7 } } }
  asked = []
  globalThis.fetch = (async (input, init) => {
    asked.push(`${init?.method ?? 'GET'} ${input} ${init?.body ?? ''}`.trim())
    const { body, status } = answers[String(input)] ?? { status: 409, body: { errors: [{ message: 'Trop tard.' }] } }
    return { ok: status === 200, status, json: async () => body } as Response
  }) as typeof fetch
})
afterEach(() => {
  globalThis.fetch = send
})

const choose = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const pressUndo = (more = {}) => act(async () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, ...more }))
const theOffer = () => screen.queryByText(/Le brouillon redevient le texte d’avant \(Anne, le 6 mai 2020\)/)

test('the menu offers the step before, says whose it is, and asks first', async () => {
  render(<UndoLastStep />)
  await choose('Annuler la dernière étape')
  expect(theOffer()).not.toBeNull()
  expect(openModal).toHaveBeenCalledTimes(1)
  expect(asked).toEqual(['GET /api/articles/un/last-step'])

  // Somebody wrote meanwhile: nothing of theirs is replaced.
  await choose('Revenir au texte d’avant')
  expect(asked[1]).toBe('POST /api/articles/versions/v1 {"revision":7}')
  expect(toast.error).toHaveBeenCalledWith('Trop tard.')
})

test('« Annuler » of the keyboard offers it after a reload, and not once something was typed', async () => {
  render(<UndoLastStep />)
  await pressUndo({ shiftKey: true })
  expect(asked).toEqual([])
  await pressUndo()
  expect(theOffer()).not.toBeNull()

  fireEvent.input(document.body)
  await pressUndo()
  expect(openModal).toHaveBeenCalledTimes(1)
})

test('what is typed and not saved is saved first, or nothing is undone', async () => {
  form.isModified = true
  render(<UndoLastStep />)
  await choose('Annuler la dernière étape')
  expect(submit).toHaveBeenCalledTimes(1)
  expect(theOffer()).not.toBeNull()

  submit.mockResolvedValueOnce({ res: { ok: false } })
  await choose('Annuler la dernière étape')
  expect(toast.error).toHaveBeenCalledWith(expect.stringContaining('rien n’est annulé'))
  expect(asked).toHaveLength(1)
})

test('says when there is nothing to undo', async () => {
  answers['/api/articles/un/last-step'] = { status: 200, body: { step: null, revision: 1 } }
  render(<UndoLastStep />)
  await choose('Annuler la dernière étape')
  expect(toast.info).toHaveBeenCalledWith(expect.stringContaining('pas d’étape à annuler'))
  expect(openModal).not.toHaveBeenCalled()
})

test.each([{ hasSavePermission: false }, { isTrashed: true }])('is not there for %j', (state) => {
  Object.assign(form, state)
  render(<UndoLastStep />)
  expect(screen.queryByRole('button')).toBeNull()
})
