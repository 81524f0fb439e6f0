'use client'
// Client: sees the answers to what this window sends about accounts, and asks in place who is there.
import { useConfig } from '@payloadcms/ui'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { asksForIdentity, bodyOf } from '../save-guard/save-outcome'
import { useRequestsFirst } from '../saving/document-requests'
import { ConfirmDialog } from './confirm-dialog'

const QUESTIONS = new Set(['GET', 'HEAD'])
/** The collections that have changes which an open session alone may not make. */
const PROTECTED = ['users', 'api-keys']

/**
 * Around the admin: what the site refuses until the person proves who they are is sent again, as it was, once they did. The
 * form, the list or the panel waits meanwhile, and sees the last answer alone. What is refused while the question is open
 * waits for the same answer.
 */
export function IdentityQuestion({ children }: { children?: ReactNode }) {
  const { config } = useConfig()
  const { api } = config.routes
  const [give, setGive] = useState<((isConfirmed: boolean) => void) | null>(null)
  const asked = useRef<Promise<boolean> | null>(null)
  const isMeant = useCallback(
    (...[input, init]: Parameters<typeof fetch>) => {
      const [path = ''] = String(input).split('?')
      const isChange = !QUESTIONS.has(init?.method?.toUpperCase() ?? 'GET')
      return isChange && PROTECTED.some((name) => path === `${api}/${name}` || path.startsWith(`${api}/${name}/`))
    },
    [api],
  )
  const ask = useCallback(() => {
    asked.current ??= new Promise<boolean>((resolve) => {
      setGive(() => (isConfirmed: boolean) => {
        asked.current = null
        setGive(null)
        resolve(isConfirmed)
      })
    })
    return asked.current
  }, [])
  const around = useCallback(
    (send: typeof fetch): typeof fetch =>
      async (input, init) => {
        const response = await send(input, init)
        const refused = response.status === 403 ? await bodyOf(response) : null
        if (!refused || !asksForIdentity(refused)) return response
        return (await ask()) ? await send(input, init) : response
      },
    [ask],
  )
  useRequestsFirst(isMeant, around)
  return (
    <>
      {children}
      {give && <ConfirmDialog api={api} onAnswer={give} />}
    </>
  )
}
