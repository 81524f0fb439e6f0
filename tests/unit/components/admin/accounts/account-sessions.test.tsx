import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Outcome } from '@/components/admin/accounts/account-requests'
import { AccountSessions } from '@/components/admin/accounts/account-sessions'

const THIS = {
  id: 's1',
  device: 'Firefox sur Windows',
  address: '203.0.113.…',
  openedAt: '2026-11-30T07:00:00.000Z',
  lastUsedAt: '2026-11-30T08:30:00.000Z',
  isThisOne: true,
}
const PHONE = { ...THIS, id: 's2', device: 'Safari sur un iPhone', isThisOne: false }
const FORMER = {
  id: 's3',
  device: 'Appareil inconnu',
  address: null,
  openedAt: null,
  lastUsedAt: null,
  isThisOne: false,
}

function renderSessions(sessions = [THIS, PHONE, FORMER], isOwn = true) {
  const ended: (string | null)[] = []
  const end = async (id: string | null): Promise<Outcome> => {
    ended.push(id)
    return { kind: 'done', message: 'La session est fermée.' }
  }
  render(<AccountSessions sessions={sessions} isOwn={isOwn} end={end} endOthers={() => end(null)} />)
  return ended
}

test('a person sees each session with its device, its address and its times in Paris, and which one this is', () => {
  renderSessions()
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(items).toEqual([
    'Firefox sur Windows (cette session)adresse 203.0.113.…, ouverte le 30 novembre 2026 à 08:00, utilisée le 30 novembre 2026 à 09:30',
    expect.stringMatching(/^Safari sur un iPhoneadresse 203\.0\.113\.…, .*Fermer$/),
    'Appareil inconnuFermer',
  ])
  expect(screen.getByRole('region', { name: 'Mes sessions' })).toBeInTheDocument()
})

test('a person ends one session, by a button that names it, and hears that it is done', async () => {
  const ended = renderSessions()
  expect(screen.queryByRole('button', { name: /Firefox/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^Fermer la session Safari sur un iPhone, adresse/ }))
  expect(ended).toEqual(['s2'])
  expect(screen.getByRole('status')).toHaveTextContent('La session est fermée.')
  expect(screen.getByRole('status')).toHaveFocus()
})

test('a person ends all other sessions at once, when there are some', async () => {
  const ended = renderSessions()
  await userEvent.click(screen.getByRole('button', { name: 'Fermer mes autres sessions' }))
  expect(ended).toEqual([null])
})

test('there is nothing to end where only this session is open', () => {
  renderSessions([THIS])
  expect(screen.queryByRole('button')).toBeNull()
})

test('an admin ends a session of somebody else, or all of them', async () => {
  const ended = renderSessions([PHONE], false)
  expect(screen.getByRole('heading', { name: 'Ses sessions' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /^Fermer la session/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Fermer ses sessions' }))
  expect(ended).toEqual(['s2', null])
})

test('the section stays, with what was done, once the last session is closed', () => {
  renderSessions([], false)
  expect(screen.getByRole('region', { name: 'Ses sessions' })).toHaveTextContent(
    'Ce compte n’est ouvert sur aucun appareil.',
  )
  expect(screen.getByRole('status')).toBeInTheDocument()
})
