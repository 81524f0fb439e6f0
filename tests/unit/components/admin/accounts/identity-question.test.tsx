import { jest } from '@jest/globals'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'

/*
 * A change that needs the password again: asked for in place, then sent again. The guard of a form that saves on demand,
 * which came first, tells nothing of the refusal meanwhile.
 */

const setUser = jest.fn()
jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast: { error: () => {} },
  useAuth: () => ({ user: { id: 'anne', name: 'Anne', email: 'anne@exemple.fr' }, setUser }),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' } } }),
  useEditDepth: () => 1,
  useDocumentInfo: () => ({
    collectionSlug: 'users',
    id: 'maël',
    data: { createdBy: 'anne', state: 'pending' },
    getDocPreferences: async () => ({}),
    savedDocumentData: { role: 'writer' },
  }),
  useFormFields: (select: (context: unknown) => unknown) => select([{}, () => {}]),
  useForm: () => ({ getData: () => ({ role: 'admin' }), getFields: () => ({}), setModified: () => {} }),
  useFormModified: () => true,
  useFormProcessing: () => false,
  useOperation: () => 'update',
  useServerFunctions: () => ({ getFormState: async () => ({ state: null }) }),
}))
const { IdentityQuestion } = await import('@/components/admin/accounts/identity-question')
const { OwedEnrolment } = await import('@/components/admin/accounts/second-factor/owed-enrolment')
const { KeyPanel } = await import('@/components/admin/keys/key-panel')
const { PlainSaveGuard } = await import('@/components/admin/save-guard/plain-save-guard')

const sent: string[] = []
let isConfirmed: boolean
let ways: string[] = []
const NOTHING = { totp: false, passkeys: [], recoveryCodes: 0, requiredFrom: null, isOverdue: true }
const ENROLMENT = { enrolment: 'e', secret: 'ABCD', address: 'otpauth://totp/x', qrCode: '<svg/>' }

window.fetch = (async (input, init) => {
  const asked = `${init?.method ?? 'GET'} ${String(input).split('?')[0]}`
  if (asked === 'GET /api/users/confirm') return Response.json({ secondFactor: ways, passkeyOptions: null })
  if (asked.startsWith('GET')) return Response.json({ state: NOTHING, user: { id: 'anne' }, doc: {} })
  sent.push(asked)
  if (asked === 'POST /api/users/confirm') {
    isConfirmed = /le bon|123456/.test(String(init?.body))
    return isConfirmed ? Response.json({}) : Response.json({ errors: [{ message: 'Faux.' }] }, { status: 400 })
  }
  const errors = [{ message: 'Confirmez votre mot de passe.', data: { confirm: true } }]
  return isConfirmed
    ? Response.json({ ...ENROLMENT, key: 'skorann_x', doc: { role: 'admin' } })
    : Response.json({ errors }, { status: 403 })
}) as typeof fetch

beforeEach(() => {
  sent.length = 0
  isConfirmed = false
  ways = []
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})

async function answer(password: string) {
  await userEvent.type(await screen.findByLabelText('Votre mot de passe'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }))
}

/** Saves the form as Payload does; resolves with the status of the answer that the form gets. */
function save(): Promise<number> {
  const body = new FormData()
  body.set('_payload', '{"role":"admin"}')
  return window.fetch('/api/users/maël?depth=0', { method: 'PATCH', body }).then(({ status }) => status)
}

describe.each<[string, ReactNode]>([
  ['before', [<PlainSaveGuard key="g" fields={[]} documentLabel="ce document" />, <IdentityQuestion key="q" />]],
  ['after', [<IdentityQuestion key="q" />, <PlainSaveGuard key="g" fields={[]} documentLabel="ce document" />]],
])('a form whose guard comes %s the question', (_where, parts) => {
  test('is saved once the password is given, and shows no refusal meanwhile', async () => {
    render(parts)
    const saved = save()
    await answer('faux')
    expect(await screen.findByText('Faux.')).toBeInTheDocument()
    expect(screen.queryByText(/droit/)).toBeNull()
    await answer('le bon')
    expect(await saved).toBe(200)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByText(/droit/)).toBeNull()
    const [patch, confirm] = ['PATCH /api/users/maël', 'POST /api/users/confirm']
    expect(sent).toEqual([patch, confirm, confirm, patch])
  })

  test('is told of the refusal when the person gives up', async () => {
    render(parts)
    const saved = save()
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }))
    await act(async () => expect(await saved).toBe(403))
    expect(await screen.findByText(/^Confirmez votre mot de passe\. Rien n’est enregistré/)).toBeInTheDocument()
    expect(screen.queryByText(/droit/)).toBeNull()
  })
})

test('who owes a second factor gives the password in place, and goes on', async () => {
  render(
    <IdentityQuestion>
      <OwedEnrolment leadsTo="/admin" />
    </IdentityQuestion>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter une application de codes' }))
  await answer('le bon')
  expect(await screen.findByLabelText('Code à six chiffres que montre l’application')).toBeInTheDocument()
  expect(sent.at(-1)).toBe('POST /api/users/second-factor/totp')
})

test('a key is shown once the password is given', async () => {
  render(
    <IdentityQuestion>
      <KeyPanel />
    </IdentityQuestion>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Montrer la clé, une seule fois' }))
  await answer('le bon')
  expect(await screen.findByText('skorann_x')).toBeInTheDocument()
})

test('who has an application may give its code instead', async () => {
  ways = ['totp']
  render(<IdentityQuestion />)
  const saved = save()
  await userEvent.click(await screen.findByRole('button', { name: 'Donner plutôt le code de l’application' }))
  const field = screen.getByLabelText('Code à six chiffres de votre application')
  expect(field).toHaveFocus()
  await userEvent.type(field, '123456{Enter}')
  expect(await saved).toBe(200)
})

test('what is refused while the question is open waits for the same answer', async () => {
  render(<IdentityQuestion />)
  const both = Promise.all([save(), save()])
  await answer('le bon')
  expect(await both).toEqual([200, 200])
  expect(sent.filter((asked) => asked === 'POST /api/users/confirm')).toHaveLength(1)
})

test('what is refused after the person gave up is asked about anew', async () => {
  render(<IdentityQuestion />)
  const first = save()
  await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }))
  expect(await first).toBe(403)
  const second = save()
  await answer('le bon')
  expect(await second).toBe(200)
})
