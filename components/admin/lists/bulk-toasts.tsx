'use client'
// A client component: it reads the answers of the site, for the toasts of the lists.

import { useConfig, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { wrapRequests } from '../saving/document-requests'

/** The words of a toast after a bulk action. */
const TOASTS = [
  'deletedCountSuccessfully',
  'permanentlyDeletedCountSuccessfully',
  'restoredCountSuccessfully',
  'trashedCountSuccessfully',
  'updatedCountSuccessfully',
]

interface BulkBody {
  done?: string
  message?: string
  errors?: { message: string }[]
}

/**
 * P79: around the whole admin, has the toast after a bulk action say what the site did (« 3 articles publiés. »).
 * Payload's own words know neither that nor the gender of what they count; its bulk edit names nothing that is refused.
 */
export function BulkToasts({ children }: { children?: ReactNode }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  useEffect(() => {
    const { general } = i18n.translations as { general?: Record<string, string> }
    return wrapRequests((send) => async (input, init) => {
      const answer = await send(input, init)
      if (!isBulk(config.routes.api, input, init)) return answer
      const body = await bodyOf(answer)
      if (body.done === undefined) return answer
      for (const toast of TOASTS) if (general) general[toast] = body.done
      return init?.body instanceof FormData ? withReasons(answer, body) : answer
    })
  }, [config.routes.api, i18n.translations])
  return children
}

function isBulk(api: string, input: Parameters<typeof fetch>[0], { method = 'GET' }: RequestInit = {}): boolean {
  const [path = '', question] = String(input).split('?')
  const [collection, ...others] = path.slice(api.length + 1).split('/')
  const isOfCollection = path.startsWith(`${api}/`) && Boolean(collection) && others.length === 0
  return isOfCollection && Boolean(question) && ['DELETE', 'PATCH'].includes(method.toUpperCase())
}

async function bodyOf(answer: Response): Promise<BulkBody> {
  try {
    return await answer.clone().json()
  } catch {
    return {}
  }
}

/** A form shows the message of its answer alone. */
function withReasons({ status }: Response, body: BulkBody): Response {
  const reasons = body.errors?.map(({ message }) => message) ?? []
  return Response.json({ ...body, message: [body.message, ...reasons].join('\n') }, { status })
}
