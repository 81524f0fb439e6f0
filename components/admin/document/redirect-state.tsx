import type { UIFieldServerProps } from 'payload'
import { followRedirect, isPageOf, type KeptRedirect } from '@/payload/publication/follow-redirect'

/** Above a redirect: why readers do not meet it; nothing when it acts. */
export async function RedirectState({ data, payload }: Pick<UIFieldServerProps, 'data' | 'payload'>) {
  const reason = await reasonForNothing(payload, data as Partial<KeptRedirect> | undefined)
  return reason && <p className="sk-redirect-state">{reason}</p>
}

async function reasonForNothing(payload: UIFieldServerProps['payload'], { from, to }: Partial<KeptRedirect> = {}) {
  if (!from || !to) return null
  // Addresses of the site are stored as paths: no host is its own here.
  const following = { payload, ownHosts: new Set<string>() }
  if (await isPageOf(following, from)) {
    return 'Cette redirection n’agit pas : le site a une page à cette adresse, et la montre.'
  }
  const end = await followRedirect(following, from, to)
  if (end.kind === 'leads') return null
  return 'Cette redirection n’agit pas : ce vers quoi elle mène n’est pas en ligne.'
}
