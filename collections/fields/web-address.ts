import { isSafeHref } from '@/payload/editorial/href'

const MESSAGE = 'Donnez une adresse complète (https://…), une adresse de ce site (/blog/…) ou un courriel (mailto:…).'

/** For Payload's `validate`: true, or a French sentence. */
export function webAddress(value: unknown): string | true {
  return typeof value === 'string' && isSafeHref(value.trim()) ? true : MESSAGE
}

export function optionalWebAddress(value: unknown): string | true {
  return value === null || value === undefined || value === '' ? true : webAddress(value)
}
