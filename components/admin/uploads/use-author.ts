import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'

/** Returns the id of the account that this place was opened with: who is logged in may change under it. */
export function useAuthor(): string {
  const { user } = useAuth()
  const [author] = useState(() => String(user?.id ?? ''))
  return author
}
