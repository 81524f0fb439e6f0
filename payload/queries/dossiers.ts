import type { Payload } from 'payload'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { OLDEST_FIRST } from '../publication/article-lists'
import { beginningTag, documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { cardOf } from './cards'
import { findCards } from './find-cards'
import { AS_VISITOR } from './reader'
import type { DossierView } from './views'

/** Articles shown in the band of the home page. */
export const IN_BAND = 4

/** Returns the dossier of the home page's band with its first articles; null when it has none to show. */
export async function dossierOf(payload: Payload, id: string | null): Promise<DossierView | null> {
  if (!id) return null
  tagPage(documentTag('dossiers', id, 'card'), beginningTag(`dossier:${id}`, IN_BAND))
  const dossier = await payload.findByID({
    collection: 'dossiers',
    id,
    ...AS_VISITOR,
    depth: 0,
    disableErrors: true,
  })
  if (!dossier) return null
  const docs = await findCards(payload, { dossier: { equals: id } }, OLDEST_FIRST, IN_BAND)
  if (docs.length === 0) return null
  return {
    title: typeset(dossier.title),
    slug: dossier.slug ?? '',
    href: addressOf('dossiers', dossier.slug),
    ...(dossier.description && { description: typeset(dossier.description) }),
    articles: docs.map(cardOf),
  }
}
