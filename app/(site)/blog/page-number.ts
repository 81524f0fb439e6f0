import { notFound, permanentRedirect } from 'next/navigation'

/**
 * The number in `…/page/NUMBER`, from 2. Page 1 is the list itself, so it answers 308 to `listHref`; a text that is not
 * a plain whole number answers 404.
 */
export function pageNumber(text: string, listHref: string): number {
  if (text === '1') permanentRedirect(listHref)
  return readPageNumber(text) ?? notFound()
}

/** The number of a list's page as written in its address, or null for anything but a plain whole number from 1. */
export function readPageNumber(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}
