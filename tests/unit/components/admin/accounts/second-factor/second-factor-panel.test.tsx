import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { requireSecondFactorSince } from '@/collections/access/second-factor-term'
import type { SecondFactorState } from '@/collections/accounts/second-factor/enrolment-endpoints'
import { SecondFactorNotice } from '@/components/admin/accounts/second-factor/notice'
import { ResetSecondFactor } from '@/components/admin/accounts/second-factor/reset-second-factor'
import { SecondFactorPanel } from '@/components/admin/accounts/second-factor/second-factor-panel'

const NOTHING: SecondFactorState = {
  totp: false,
  passkeys: [],
  recoveryCodes: 0,
  requiredFrom: null,
  isOverdue: false,
}
const ON = { ...NOTHING, totp: true, recoveryCodes: 10 }
const KEY = { id: 'k', name: 'Ordinateur', createdAt: '2026-12-01T08:00:00.000Z', lastUsedAt: null }
const CODES = ['abcd-efgh-jkmn-pqrs', 'bcde-fghj-kmnp-qrst']
const ENROLMENT = { enrolment: 'e', secret: 'ABCDEFGHIJKLMNOP', address: 'otpauth://totp/x', qrCode: '<svg/>' }

let sent: string[]
/** What the site answers to « METHOD path ». */
let site: Record<string, () => Response>

beforeEach(() => {
  sent = []
  window.fetch = (async (input, init) => {
    const asked = `${init?.method} ${String(input).replace('/api/users', '')}`
    sent.push(`${asked} ${init?.body ?? ''}`.trim())
    return site[asked]?.() ?? Response.json({ errors: [{ message: 'Refusé.' }] }, { status: 400 })
  }) as typeof fetch
})

async function open(state: SecondFactorState, answers: typeof site = {}, onEnrolled?: () => void) {
  site = { 'GET /second-factor': () => Response.json({ state }), ...answers }
  render(<SecondFactorPanel {...(onEnrolled && { onEnrolled })} />)
  await screen.findByText(/Double authentification|application/, { selector: 'p, h2' })
  await screen.findAllByRole('button')
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('an application is added by scanning or typing its secret, and brings codes that are shown until they are put away', async () => {
  const enrolled: string[] = []
  await open(
    NOTHING,
    {
      'POST /second-factor/totp': () => Response.json(ENROLMENT),
      'POST /second-factor/totp/confirm': () => Response.json({ state: ON, recoveryCodes: CODES }),
    },
    () => enrolled.push('yes'),
  )
  await press('Ajouter une application de codes')
  expect(await screen.findByAltText(/Code à scanner/)).toHaveAttribute('src', 'data:image/svg+xml,%3Csvg%2F%3E')
  expect(screen.getByText('ABCD EFGH IJKL MNOP')).toBeInTheDocument()
  await waitFor(() => expect(screen.getByLabelText('Code à six chiffres que montre l’application')).toHaveFocus())
  await userEvent.keyboard('123456{Enter}')
  expect(sent.at(-1)).toBe('POST /second-factor/totp/confirm {"enrolment":"e","code":"123456"}')
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Vos codes de secours' })).toHaveFocus())
  for (const code of CODES) expect(screen.getByText(code)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Télécharger' })).toHaveAttribute('download', 'codes-de-secours.txt')
  expect(enrolled).toEqual([])
  await press('Je les ai gardés')
  expect(screen.queryByText(CODES[0] ?? '')).toBeNull()
  expect(screen.getByText('Il vous reste 10 codes de secours.')).toBeInTheDocument()
  expect(enrolled).toEqual(['yes'])
})

test('a wrong code is told, and the secret stays to be tried again', async () => {
  await open(NOTHING, { 'POST /second-factor/totp': () => Response.json(ENROLMENT) })
  await press('Ajouter une application de codes')
  await waitFor(() => expect(screen.getByLabelText('Code à six chiffres que montre l’application')).toHaveFocus())
  await userEvent.keyboard('000000{Enter}')
  expect(await screen.findByText('Refusé.')).toHaveAttribute('role', 'status')
  expect(screen.getByText('ABCD EFGH IJKL MNOP')).toBeInTheDocument()
  await press('Annuler')
  expect(screen.queryByText('ABCD EFGH IJKL MNOP')).toBeNull()
})

test('passkeys are listed by their names and removed by them', async () => {
  await open({ ...ON, passkeys: [KEY] }, { 'DELETE /second-factor/passkey': () => Response.json({ state: ON }) })
  expect(screen.getByText('Ordinateur, ajoutée le 1er décembre 2026')).toBeInTheDocument()
  await press('Retirer la clé « Ordinateur »')
  expect(sent.at(-1)).toBe('DELETE /second-factor/passkey {"id":"k"}')
  await waitFor(() => expect(screen.getByText('La clé « Ordinateur » est retirée.')).toHaveFocus())
  expect(screen.queryByText(/^Ordinateur,/)).toBeNull()
})

test('it is said until when it may wait, and when it may not any more', async () => {
  await open({ ...NOTHING, requiredFrom: '2026-12-08T08:00:00.000Z' })
  expect(screen.getByText(/Ce sera exigé à partir du 8 décembre 2026\./)).toBeInTheDocument()
})

test('who owes it reads so', async () => {
  await open({ ...NOTHING, requiredFrom: '2026-12-08T08:00:00.000Z', isOverdue: true })
  expect(screen.getByText(/Elle est maintenant exigée/)).toBeInTheDocument()
})

test('the first page says until when, to who has none', () => {
  const user = { role: 'admin', createdAt: '2026-01-01T08:00:00.000Z' } as never
  requireSecondFactorSince(new Date('2026-12-01T08:00:00.000Z'))
  const { container, rerender } = render(<SecondFactorNotice user={user} />)
  expect(container).toHaveTextContent('sera exigée pour votre compte à partir du 8 décembre 2026.')
  requireSecondFactorSince(null)
  rerender(<SecondFactorNotice user={user} />)
  expect(container).toBeEmptyDOMElement()
})

test('an admin is asked before somebody’s second factor is removed, and told that it was', async () => {
  site = { 'POST /u/reset-second-factor': () => Response.json({ message: 'C’est retiré.' }) }
  render(<ResetSecondFactor account="u" since="2026-12-01T08:00:00.000Z" />)
  await press('Retirer sa double authentification')
  await press('Annuler')
  expect(sent).toEqual([])
  await press('Retirer sa double authentification')
  await press('Oui, la retirer')
  expect(sent).toEqual(['POST /u/reset-second-factor'])
  await waitFor(() => expect(screen.getByText('C’est retiré.')).toHaveFocus())
})
