import type { CollectionBeforeValidateHook } from 'payload'
import { webAddress } from '../fields/web-address'
import { invalidField } from './refusal'

/** Keeps `from` a path of this site (`/ancienne-adresse`), whatever was typed, and the target an address. */
export const checkRedirect: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (!data) return data
  const from = typeof data.from === 'string' ? pathOf(data.from) : data.from
  if (typeof from === 'string' && (!from.startsWith('/') || from === '/' || webAddress(from) !== true)) {
    throw invalidField(
      req,
      collection.slug,
      'from',
      'URL d’origine',
      'Donnez l’ancienne adresse sur ce site, à partir de « / » : /ancienne-adresse.',
    )
  }
  if (data.to?.type === 'custom') {
    const checked = webAddress(data.to.url)
    if (checked !== true) throw invalidField(req, collection.slug, 'to.url', 'URL personnalisée', checked)
    if (data.to.url.trim().startsWith('/') && pathOf(data.to.url) === from) {
      throw invalidField(req, collection.slug, 'to.url', 'URL personnalisée', 'Cette adresse mène à elle-même.')
    }
  }
  return { ...data, from }
}

function pathOf(address: string): string {
  const trimmed = address.trim()
  const path = URL.canParse(trimmed) ? new URL(trimmed).pathname : trimmed.split(/[?#]/)[0]
  return path === '/' ? path : (path ?? '').replace(/\/+$/, '')
}
