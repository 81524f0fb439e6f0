import { notFound, permanentRedirect } from 'next/navigation'
import { readPageNumber } from '@/payload/queries/list-pages'

/**
 * The number in `…/page/NUMBER`, from 2. Page 1 is the list itself, so it answers 308 to `listHref`; a text that is not
 * a plain whole number answers 404.
 */
export function pageNumber(text: string, listHref: string): number {
  if (text === '1') permanentRedirect(listHref)
  return readPageNumber(text) ?? notFound()
}
