import { errorMessage, requestJson } from '../requests'

export type KeyOutcome =
  | { kind: 'issued'; key: string; message: string }
  | { kind: 'revoked' | 'refused'; message: string }

/** Asks for the key itself, which the site gives once. */
export async function issueKey(id: string): Promise<KeyOutcome> {
  const { ok, body } = await requestJson<{ key: string; message: string }>(`/api/api-keys/${id}/issue`, {
    method: 'POST',
  })
  if (!ok || !body.key) return { kind: 'refused', message: errorMessage(body) }
  return { kind: 'issued', key: body.key, message: body.message ?? '' }
}

export async function revokeKey(id: string): Promise<KeyOutcome> {
  const { ok, body } = await requestJson<{ message: string }>(`/api/api-keys/${id}/revoke`, { method: 'POST' })
  return ok ? { kind: 'revoked', message: body.message ?? '' } : { kind: 'refused', message: errorMessage(body) }
}
