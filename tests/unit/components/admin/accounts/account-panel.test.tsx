import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountPanel } from '@/components/admin/accounts/account-panel'
import type { AccountAction, Outcome } from '@/components/admin/accounts/account-requests'

const ENTERS = { sessions: 2, lockedUntil: null, invitation: null }
const done: Outcome = { kind: 'done', message: 'C’est fait.' }

function renderPanel(props: Partial<Parameters<typeof AccountPanel>[0]> = {}) {
  const asked: AccountAction[] = []
  const run = async (action: AccountAction) => {
    asked.push(action)
    return done
  }
  render(<AccountPanel state={ENTERS} isOwn={false} run={run} {...props} />)
  return asked
}

test('an admin sees the number of a person’s sessions, closes them and gets a message, by voice too', async () => {
  const asked = renderPanel()
  expect(screen.getByText('2 sessions ouvertes.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Fermer ses sessions' }))
  expect(asked).toEqual(['end-sessions'])
  expect(screen.getByRole('status')).toHaveTextContent('C’est fait.')
  expect(screen.getByRole('status')).toHaveFocus()
})

test('an admin closes their own other sessions, and the button names them', () => {
  renderPanel({ isOwn: true, state: { ...ENTERS, sessions: 1 } })
  expect(screen.getByText('Une autre session ouverte.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Fermer mes autres sessions' })).toBeInTheDocument()
})

test('there is no button without an action to do', () => {
  renderPanel({ state: { ...ENTERS, sessions: 0 } })
  expect(screen.getByText('Aucune session ouverte.')).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

test('an admin sees until when an account is locked after too many wrong passwords, and unlocks it', async () => {
  const asked = renderPanel({ state: { ...ENTERS, sessions: 0, lockedUntil: '2026-12-01T11:30:00.000Z' } })
  expect(screen.getByText(/Bloqué jusqu’au 1er décembre 2026 à 12:30/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Débloquer' }))
  expect(asked).toEqual(['unlock'])
})

test('an admin sends an invitation again, and knows whether one is under way', async () => {
  const asked = renderPanel({ state: { ...ENTERS, invitation: { validUntil: '2026-12-08T08:00:00.000Z' } } })
  expect(screen.getByText(/L’invitation vaut jusqu’au 8 décembre 2026 à 09:00/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Renvoyer l’invitation' }))
  expect(asked).toEqual(['invite'])
})

test('an invitation that could not be sent is shown as not sent', () => {
  renderPanel({ state: { ...ENTERS, invitation: { validUntil: null } } })
  expect(screen.getByText(/aucune invitation n’est en cours/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Envoyer une invitation' })).toBeInTheDocument()
})

test('a button pressed twice acts once, and says that it works', async () => {
  let answer: (outcome: Outcome) => void = () => {}
  let calls = 0
  const run = () => {
    calls += 1
    return new Promise<Outcome>((resolve) => {
      answer = resolve
    })
  }
  renderPanel({ run })
  const button = screen.getByRole('button', { name: 'Fermer ses sessions' })
  await userEvent.click(button)
  expect(button).toHaveTextContent('Fermeture…')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(button)
  expect(calls).toBe(1)
  answer({ kind: 'refused', message: 'Le site ne répond pas.', fields: {} })
  expect(await screen.findByText('Le site ne répond pas.')).toHaveAttribute('role', 'status')
  expect(button).toHaveTextContent('Fermer ses sessions')
})
