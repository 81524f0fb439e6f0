import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { NewPassword, Outcome } from '@/components/admin/accounts/account-requests'
import { PasswordChange } from '@/components/admin/accounts/password-change'

const DONE: Outcome = { kind: 'done', message: 'Le mot de passe est changé.' }
const NEXT = 'un-autre-mot-de-passe'

async function open(isOwn: boolean, outcome = DONE) {
  const sent: NewPassword[] = []
  let saved = 0
  const around = (event: { preventDefault(): void }) => {
    event.preventDefault()
    saved += 1
  }
  const change = async (words: NewPassword) => {
    sent.push(words)
    return outcome
  }
  render(
    <form onSubmit={around}>
      <PasswordChange isOwn={isOwn} account="a1" change={change} />
      <button type="submit">Enregistrer</button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }))
  return { sent, savedAround: () => saved }
}

const type = (label: RegExp, words: string) => userEvent.type(screen.getByLabelText(label), words)
const send = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))

test('a person changes their own password with the present one, and gets a message', async () => {
  const { sent } = await open(true)
  expect(screen.getByLabelText(/actuel/)).toHaveFocus()
  await type(/actuel/, 'le-present-mot-de-passe')
  await type(/^Nouveau/, NEXT)
  await type(/encore une fois/, NEXT)
  await send()
  expect(sent).toEqual([{ currentPassword: 'le-present-mot-de-passe', password: NEXT }])
  expect(screen.getByRole('status')).toHaveTextContent('Le mot de passe est changé.')
  expect(screen.queryByLabelText(/Nouveau/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Changer le mot de passe' })).toHaveFocus()
})

test('an admin gives somebody else a password without the present one', async () => {
  const { sent } = await open(false)
  expect(screen.queryByLabelText(/actuel/)).toBeNull()
  await type(/^Nouveau/, NEXT)
  await type(/encore une fois/, NEXT)
  await send()
  expect(sent).toEqual([{ currentPassword: '', password: NEXT }])
})

test('a missing or different password gets a message at its field, and nothing is sent', async () => {
  const { sent } = await open(true)
  await type(/^Nouveau/, NEXT)
  await type(/encore une fois/, 'autre-chose')
  await send()
  expect(screen.getByLabelText(/actuel/)).toHaveAccessibleDescription('Donnez votre mot de passe actuel.')
  expect(screen.getByLabelText(/actuel/)).toHaveFocus()
  expect(screen.getByLabelText(/encore une fois/)).toHaveAccessibleDescription('Ce n’est pas le même mot de passe.')
  expect(sent).toEqual([])
})

test('a refusal of the site is shown at its field, and the typed text stays', async () => {
  const fields = { currentPassword: 'Ce n’est pas votre mot de passe actuel.' }
  await open(true, { kind: 'refused', message: 'À corriger', fields })
  await type(/actuel/, 'pas-le-bon')
  await type(/^Nouveau/, NEXT)
  await type(/encore une fois/, NEXT)
  await send()
  const current = screen.getByLabelText(/actuel/)
  expect(current).toBeInvalid()
  expect(current).toHaveAccessibleDescription('Ce n’est pas votre mot de passe actuel.')
  expect(screen.getByLabelText(/^Nouveau/)).toHaveValue(NEXT)
})

test('Enter sends the password, not the form around', async () => {
  const { sent, savedAround } = await open(false)
  await type(/^Nouveau/, NEXT)
  await type(/encore une fois/, `${NEXT}{Enter}`)
  expect(sent).toHaveLength(1)
  expect(savedAround()).toBe(0)
})

test('« Annuler » clears the typed text', async () => {
  await open(false)
  await type(/^Nouveau/, NEXT)
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }))
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }))
  expect(screen.getByLabelText(/^Nouveau/)).toHaveValue('')
})
