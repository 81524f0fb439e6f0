import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountPanel } from '@/components/admin/accounts/account-panel'
import type { Outcome } from '@/components/admin/accounts/account-requests'

const ENTERS = { sessions: 2, invitation: null }
const INVITED = { ...ENTERS, invitation: { validUntil: '2026-12-08T08:00:00.000Z' } }
const done: Outcome = { kind: 'done', message: 'C’est fait.' }

function renderPanel(props: Partial<Parameters<typeof AccountPanel>[0]> = {}) {
  const asked: string[] = []
  const invite = async () => {
    asked.push('invite')
    return done
  }
  const askLink = async () => ({ outcome: done, link: 'https://exemple.fr/admin/reset/abc' })
  render(<AccountPanel state={ENTERS} invite={invite} askLink={askLink} {...props} />)
  return asked
}

test('there is nothing to see of an account that its person enters', () => {
  renderPanel()
  expect(screen.queryByRole('region')).toBeNull()
})

test('an admin sends an invitation again, and knows whether one is under way', async () => {
  const asked = renderPanel({ state: INVITED })
  expect(screen.getByText(/L’invitation vaut jusqu’au 8 décembre 2026 à 09:00/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Renvoyer l’invitation' }))
  expect(asked).toEqual(['invite'])
  expect(screen.getByRole('status')).toHaveTextContent('C’est fait.')
  expect(screen.getByRole('status')).toHaveFocus()
})

test('an invitation that could not be sent is shown as not sent', () => {
  renderPanel({ state: { ...ENTERS, invitation: { validUntil: null } } })
  expect(screen.getByText(/aucune invitation n’est en cours/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Envoyer une invitation' })).toBeInTheDocument()
})

test('a button pressed twice acts once, and says that it works', async () => {
  let answer: (outcome: Outcome) => void = () => {}
  let calls = 0
  const invite = () => {
    calls += 1
    return new Promise<Outcome>((resolve) => {
      answer = resolve
    })
  }
  renderPanel({ invite, state: INVITED })
  const button = screen.getByRole('button', { name: 'Renvoyer l’invitation' })
  await userEvent.click(button)
  expect(button).toHaveTextContent('Envoi…')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(button)
  expect(calls).toBe(1)
  answer({ kind: 'refused', message: 'Le site ne répond pas.', fields: {} })
  expect(await screen.findByText('Le site ne répond pas.')).toHaveAttribute('role', 'status')
  expect(button).toHaveTextContent('Renvoyer l’invitation')
})

test('where the site sends no mail, an admin sees the link to hand over, and copies it', async () => {
  const user = userEvent.setup()
  renderPanel({ state: { ...ENTERS, invitation: { validUntil: null, byHand: true } } })
  expect(screen.queryByLabelText('Lien d’invitation')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Afficher le lien d’invitation' }))
  expect(await screen.findByLabelText('Lien d’invitation')).toHaveValue('https://exemple.fr/admin/reset/abc')
  await user.click(screen.getByRole('button', { name: 'Copier le lien' }))
  expect(await screen.findByText('Lien copié.')).toBeInTheDocument()
  expect(await navigator.clipboard.readText()).toBe('https://exemple.fr/admin/reset/abc')
})

test('a site with a mail server hands out no link', () => {
  renderPanel({ state: INVITED })
  expect(screen.queryByRole('button', { name: 'Afficher le lien d’invitation' })).toBeNull()
})
