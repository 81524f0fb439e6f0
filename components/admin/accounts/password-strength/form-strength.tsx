'use client'
// Client: follows what is typed in Payload's own field.
import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { StrengthMeter } from './strength-meter'

/** In the form of an account that is being made, the first one too: how hard its password is to guess. */
export function FormStrength() {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const [password, name, email] = useFormFields(([fields]) =>
    ['password', 'name', 'email'].map((path) => String(fields[path]?.value ?? '')),
  ) as [string, string, string]
  if (id || !password) return null
  return <StrengthMeter api={config.routes.api} password={password} owner={{ account: null, name, email }} />
}
