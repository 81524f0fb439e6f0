import { jest } from '@jest/globals'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

const setUser = jest.fn()
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useAuth: () => ({ setUser }),
  useConfig: () => ({ config: { routes: { admin: '/admin' }, admin: { routes: { forgot: '/forgot' } } } }),
}))
const { LoginForm } = await import('@/components/admin/login/login-form')

const SESSION = { user: { id: 'a', name: 'Anne' }, exp: 1 }
const ASKED = { secondFactor: ['totp', 'recovery'], challenge: 'défi', passkeyOptions: null }

/** The site's answers, in their order, and what it was sent. */
let answers: Response[]
let sent: [path: string, body: unknown][]
const went: string[] = []

const refusal = (message: string, data?: object) => Response.json({ errors: [{ message, data }] }, { status: 401 })

beforeEach(() => {
  sent = []
  went.length = 0
  setUser.mockClear()
  window.fetch = (async (input, init) => {
    sent.push([String(input), JSON.parse(String(init?.body))])
    return answers.shift() ?? refusal('Rien de prévu.')
  }) as typeof fetch
})

async function givePassword(...next: Response[]) {
  answers = next
  render(<LoginForm leadsTo="/admin/collections/pages" go={(address) => went.push(address)} />)
  await userEvent.type(screen.getByLabelText('Adresse électronique'), 'anne@exemple.fr')
  await userEvent.type(screen.getByLabelText('Mot de passe'), 'un-mot-de-passe{Enter}')
}

test('a password alone leads on where no second factor is asked', async () => {
  await givePassword(Response.json(SESSION))
  expect(sent).toEqual([['/api/users/login', { email: 'anne@exemple.fr', password: 'un-mot-de-passe' }]])
  await waitFor(() => expect([setUser.mock.calls, went]).toEqual([[[SESSION]], ['/admin/collections/pages']]))
})

test('a wrong password is told, by voice too, and the address stays', async () => {
  await givePassword(refusal('Ce n’est pas cela.'))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Ce n’est pas cela.'))
  expect(screen.getByLabelText('Adresse électronique')).toHaveValue('anne@exemple.fr')
  expect(screen.getByLabelText('Mot de passe')).toBeInvalid()
  expect(went).toEqual([])
})

test('then a code is asked for, with the keyboard for figures, and what the phone received is offered', async () => {
  await givePassword(refusal('', ASKED), refusal('Ce code n’est pas le bon.', {}), Response.json(SESSION))
  const code = await screen.findByLabelText('Code à six chiffres')
  await waitFor(() => expect(code).toHaveFocus())
  expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  expect(code).toHaveAttribute('inputmode', 'numeric')
  await userEvent.type(code, '000000{Enter}')
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Ce code n’est pas le bon.'))
  await userEvent.clear(code)
  await userEvent.type(code, '123456{Enter}')
  expect(sent.slice(1)).toEqual([
    ['/api/users/login/second-factor', { challenge: 'défi', code: '000000' }],
    ['/api/users/login/second-factor', { challenge: 'défi', code: '123456' }],
  ])
  await waitFor(() => expect(went).toEqual(['/admin/collections/pages']))
})

test('a recovery code takes the place of the phone', async () => {
  await givePassword(refusal('', ASKED), Response.json(SESSION))
  await userEvent.click(await screen.findByRole('button', { name: 'Utiliser un code de secours' }))
  await waitFor(() => expect(screen.getByLabelText('Code de secours')).toHaveFocus())
  await userEvent.keyboard('abcd-efgh-jkmn-pqrs{Enter}')
  expect(sent[1]).toEqual(['/api/users/login/second-factor', { challenge: 'défi', code: 'abcd-efgh-jkmn-pqrs' }])
})

test('who took too long gives the password again', async () => {
  await givePassword(refusal('', ASKED), refusal('Trop de temps.', { isOver: true }))
  await userEvent.type(await screen.findByLabelText('Code à six chiffres'), '123456{Enter}')
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Trop de temps.'))
  expect(screen.getByLabelText('Mot de passe')).toHaveValue('')
})

test('a passkey is asked for by the browser, and a refusal there is told', async () => {
  const key = { ...ASKED, secondFactor: ['passkey'], passkeyOptions: { challenge: 'AAAA', rpId: 'localhost' } }
  Object.assign(window, { PublicKeyCredential: class {} })
  Object.assign(navigator, { credentials: { get: () => Promise.reject(new Error('cancelled')) } })
  await givePassword(refusal('', key))
  const button = await screen.findByRole('button', { name: 'Utiliser une clé d’accès' })
  expect(screen.queryByRole('textbox')).toBeNull()
  await waitFor(() => expect(button).toHaveFocus())
  await userEvent.click(button)
  expect(await screen.findByText(/La clé d’accès n’a pas été donnée/)).toBeInTheDocument()
  expect(sent).toHaveLength(1)
})
