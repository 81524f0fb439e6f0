import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { KeyControls } from '@/components/admin/keys/key-panel'

const KEY = 'skorann_abcdef'
let asked: string[]

/** The site, which answers each request so. */
function answerWith(status: number, body: object) {
  asked = []
  globalThis.fetch = (async (address: string, { method }: RequestInit) => {
    asked.push(`${method} ${address}`)
    return new Response(JSON.stringify(body), { status })
  }) as typeof fetch
}

test('who made a key has it shown once, and copies it', async () => {
  answerWith(200, { key: KEY, message: 'Voici la clé.' })
  const user = userEvent.setup()
  render(<KeyControls id="1" state="pending" isOwn />)
  await user.click(screen.getByRole('button', { name: 'Montrer la clé, une seule fois' }))
  expect(asked).toEqual(['POST /api/api-keys/1/issue'])
  expect(await screen.findByText(KEY)).toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('status')).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Copier la clé' }))
  expect(await navigator.clipboard.readText()).toBe(KEY)
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('La clé est copiée.'))
  expect(screen.queryByRole('button', { name: 'Montrer la clé, une seule fois' })).toBeNull()
})

test('another admin does not get the key, and may revoke it', async () => {
  answerWith(200, { message: 'La clé est révoquée.' })
  render(<KeyControls id="1" state="pending" isOwn={false} />)
  expect(screen.queryByRole('button', { name: 'Montrer la clé, une seule fois' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Révoquer la clé' }))
  expect(asked).toEqual(['POST /api/api-keys/1/revoke'])
  expect(await screen.findByText('Elle est révoquée : elle n’ouvre plus rien.')).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a refusal of the site is read', async () => {
  answerWith(400, { errors: [{ message: 'Cette clé a déjà été montrée.' }] })
  render(<KeyControls id="1" state="pending" isOwn />)
  await userEvent.click(screen.getByRole('button', { name: 'Montrer la clé, une seule fois' }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Cette clé a déjà été montrée.'))
})

test.each(['expired', 'revoked'] as const)('a key that is %s has no button', (state) => {
  render(<KeyControls id="1" state={state} isOwn />)
  expect(screen.queryByRole('button')).toBeNull()
})
