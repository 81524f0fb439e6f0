'use client'
// Client: Payload's form, and a line that follows what is typed in it.
import {
  ConfirmPasswordField,
  Form,
  FormSubmit,
  HiddenField,
  PasswordField,
  useAuth,
  useFormFields,
} from '@payloadcms/ui'
import { StrengthMeter } from '../accounts/password-strength/strength-meter'

export interface ResetFormProps {
  /** The addresses of the admin panel and of REST. */
  admin: string
  api: string
  /** Of the link. */
  token: string
}

const EMPTY = { initialValue: '', valid: false, value: '' }

/** The new password, twice; then the admin panel, or the login for an account with a second factor. */
export function ResetForm({ admin, api, token }: ResetFormProps) {
  const { fetchFullUser } = useAuth()
  const initialState = {
    password: EMPTY,
    'confirm-password': EMPTY,
    token: { initialValue: token, valid: true, value: token },
  }

  async function goOn() {
    const user = await fetchFullUser()
    window.location.assign(user ? admin : `${admin}/login`)
  }

  return (
    <Form action={`${api}/users/reset-password`} method="POST" initialState={initialState} onSuccess={goOn}>
      <div className="inputWrap">
        <PasswordField
          field={{ name: 'password', label: 'Nouveau mot de passe (12 caractères au moins)', required: true }}
          path="password"
          schemaPath="users.password"
        />
        <TypedStrength api={api} token={token} />
        <ConfirmPasswordField />
        <HiddenField path="token" value={token} />
      </div>
      <FormSubmit size="large">Choisir un mot de passe</FormSubmit>
    </Form>
  )
}

function TypedStrength({ api, token }: Pick<ResetFormProps, 'api' | 'token'>) {
  const password = useFormFields(([fields]) => String(fields.password?.value ?? ''))
  return <StrengthMeter api={api} password={password} owner={{ token }} />
}
