'use client'
// Client: sees the answers to what this window sends about accounts, and asks for the password in place.
import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { asksForIdentity, bodyOf } from '../save-guard/save-outcome'
import { useRequestsFirst } from '../saving/document-requests'
import { ConfirmDialog } from './confirm-dialog'

const QUESTIONS = new Set(['GET', 'HEAD'])
/** The collections that have changes which an open session alone may not make. */
const PROTECTED = ['users', 'api-keys']

/**
 * Where accounts, second factors and keys change: what the site refuses until the person proves who they are is sent again,
 * as it was, once the password was given. The form or the panel waits meanwhile, and sees the last answer alone.
 */
export function IdentityQuestion() {
  const { config } = useConfig()
  const { api } = config.routes
  const [answer, setAnswer] = useState<{ give(isConfirmed: boolean): void } | null>(null)
  const isMeant = useCallback(
    (...[input, init]: Parameters<typeof fetch>) => {
      const [path = ''] = String(input).split('?')
      const isChange = !QUESTIONS.has(init?.method?.toUpperCase() ?? 'GET')
      return isChange && PROTECTED.some((name) => path === `${api}/${name}` || path.startsWith(`${api}/${name}/`))
    },
    [api],
  )
  const around = useCallback(
    (send: typeof fetch): typeof fetch =>
      async (input, init) => {
        const response = await send(input, init)
        const refused = response.status === 403 ? await bodyOf(response) : null
        if (!refused || !asksForIdentity(refused)) return response
        const isConfirmed = await new Promise<boolean>((give) => setAnswer({ give }))
        setAnswer(null)
        return isConfirmed ? await send(input, init) : await unconfirmed(response)
      },
    [],
  )
  useRequestsFirst(isMeant, around)
  return answer && <ConfirmDialog api={api} onAnswer={answer.give} />
}

/** A 403 would mean that the person has no right to it: they may still do it. */
async function unconfirmed(response: Response): Promise<Response> {
  return Response.json(await response.json(), { status: 400 })
}
