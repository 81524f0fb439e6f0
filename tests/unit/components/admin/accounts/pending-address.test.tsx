import { jest } from '@jest/globals'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

jest.unstable_mockModule('@payloadcms/ui', () => ({ toast: { error: () => {}, success: () => {} } }))
const { PendingAddress } = await import('@/components/admin/accounts/pending-address')

const WAITING = { address: 'nouvelle@exemple.fr', until: '2026-12-01T11:30:00.000Z' }
const asked: string[] = []
let pending: typeof WAITING | null

window.fetch = (async (input, init) => {
  asked.push(`${init?.method ?? 'GET'} ${input}`)
  if (init?.method === 'DELETE') pending = null
  return Response.json({ pending, message: init?.method === 'DELETE' ? 'L’adresse reste.' : 'Un nouveau lien.' })
}) as typeof fetch

beforeEach(() => {
  asked.length = 0
})

test('a new address that waits is shown, its link is sent again, and it is given up', async () => {
  pending = WAITING
  render(<PendingAddress account="a1" savedAt={0} />)
  expect(await screen.findByText('nouvelle@exemple.fr')).toBeInTheDocument()
  expect(screen.getByText(/attend sa confirmation, jusqu’au 1er décembre 2026 à 12:30/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Renvoyer le lien' }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Un nouveau lien.'))
  await userEvent.click(screen.getByRole('button', { name: 'Annuler le changement vers nouvelle@exemple.fr' }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('L’adresse reste.'))
  await waitFor(() => expect(screen.getByRole('status')).toHaveFocus())
  await waitFor(() => expect(screen.queryByText('nouvelle@exemple.fr')).toBeNull())
  const address = '/api/users/a1/pending-email'
  expect(asked).toEqual([`GET ${address}`, `POST ${address}`, `DELETE ${address}`])
})
