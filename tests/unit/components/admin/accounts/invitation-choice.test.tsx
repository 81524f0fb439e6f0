import { jest } from '@jest/globals'
import { act, render } from '@testing-library/react'
import { useState } from 'react'

type Fields = Record<string, { value: unknown }>
type Update = { path: string; value: unknown }

let fields: Fields
let write: (update: Update) => void

/** A form that keeps the values written into it, as Payload's does. */
jest.unstable_mockModule('@payloadcms/ui', () => ({
  CheckboxInput: 'input',
  useAuth: () => ({ user: { id: '1' } }),
  useOperation: () => 'create',
  useAllFormFields: () => {
    const [held, setHeld] = useState<Fields>({
      password: { value: undefined },
      'confirm-password': { value: undefined },
    })
    fields = held
    write = ({ path, value }) => setHeld((before) => ({ ...before, [path]: { value } }))
    return [held, write]
  },
}))
const { InvitationChoice } = await import('@/components/admin/accounts/invitation-choice')

function expectBothFilled() {
  const password = fields.password?.value
  expect(password).toBeTruthy()
  expect(fields['confirm-password']?.value).toBe(password)
}

test('both hidden passwords are filled, and again when a late check of one of them empties it', () => {
  render(<InvitationChoice />)
  expectBothFilled()

  act(() => write({ path: 'confirm-password', value: undefined }))
  expectBothFilled()
})
