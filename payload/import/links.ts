import { isSafeHref } from '../editorial/href'
import { realAddress } from '../editorial/real-address'
import type { Losses } from './losses'

/** Returns the address of a link without detours; undefined, and a remark, when a reader could not follow it. */
export function safeHref(address: string | undefined, losses: Losses): string | undefined {
  const written = address?.trim() ?? ''
  if (written === '' || written === '#') return undefined
  const href = realAddress(written)
  if (/^(https?|mailto|tel):/i.test(href) && isSafeHref(href)) return href
  const encoded = /^https?:/i.test(href) && URL.canParse(href) ? new URL(href).href : ''
  if (encoded && isSafeHref(encoded)) return encoded
  if (/^(file:|[a-z]:\\|\\\\)/i.test(href)) losses.add('file-link')
  else if (href.startsWith('#')) losses.add('document-link', href.startsWith('#_') ? 0 : 1)
  else losses.add('unsafe-link')
  return undefined
}
