'use client'
// Client: sees the answers to what this window sends about accounts, and asks for the password in place.
import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { ErrorBody } from '../requests'
import { useRequests } from '../saving/document-requests'
import { ConfirmDialog } from './confirm-dialog'

/**
 * In the form of an account: a change that the site refuses until the person proves who they are is sent again, as it was,
 * once the password was given. The form waits meanwhile, and keeps all that was typed.
 */
export function IdentityQuestion() {
  const { config } = useConfig()
  const { api } = config.routes
  const [answer, setAnswer] = useState<{ give(isConfirmed: boolean): void } | null>(null)
  const isMeant = useCallback(
    (...[input, init]: Parameters<typeof fetch>) => {
      const [path] = String(input).split('?')
      const method = init?.method?.toUpperCase()
      return (method === 'PATCH' && path?.startsWith(`${api}/users/`)) || (method === 'POST' && path === `${api}/users`)
    },
    [api],
  )
  const around = useCallback(
    (send: typeof fetch): typeof fetch =>
      async (input, init) => {
        const response = await send(input, init)
        if (!(await asksForIdentity(response))) return response
        const isConfirmed = await new Promise<boolean>((give) => setAnswer({ give }))
        setAnswer(null)
        return isConfirmed ? await send(input, init) : response
      },
    [],
  )
  useRequests(isMeant, around)
  return answer && <ConfirmDialog api={api} onAnswer={answer.give} />
}

async function asksForIdentity(response: Response): Promise<boolean> {
  if (response.status !== 403) return false
  try {
    const { errors } = (await response.clone().json()) as ErrorBody
    return errors?.[0]?.data?.confirm === true
  } catch {
    // A proxy's page: no answer of the site.
    return false
  }
}
