import { notFound, permanentRedirect } from 'next/navigation'

import { findRedirect } from '@/payload/queries/redirects'

/** Answers for an address where nothing public is: 308 to where it moved, else 404. Never returns. */
export async function redirectOrNotFound(path: string): Promise<never> {
  const target = await findRedirect(path)
  if (target) permanentRedirect(target)
  notFound()
}
