import type { PayloadRequest } from 'payload'
import { articleTags } from './article-tags'
import { classifierTags, figureTags, mediaTags, pageTags, redirectTags } from './document-tags'
import { glossaryTags } from './glossary-tags'
import { asPublic, type PublicRow } from './public-row'

/** The collections that public pages show something of. */
export type ShownSlug =
  | 'articles'
  | 'pages'
  | 'categories'
  | 'dossiers'
  | 'people'
  | 'media'
  | 'redirects'
  | 'glossary'
  | 'figures'

/**
 * Returns the tags of exactly the pages that a write changed, from the row as it was before (null: there was none) and
 * as it is after (null: deleted).
 */
export async function changedPages(
  req: PayloadRequest,
  collection: ShownSlug,
  before: PublicRow | null,
  after: PublicRow | null,
): Promise<string[]> {
  switch (collection) {
    case 'articles':
      return await articleTags(req, asPublic(before), asPublic(after))
    case 'pages':
      return pageTags(asPublic(before), asPublic(after))
    case 'categories':
    case 'dossiers':
    case 'people':
      return classifierTags(collection, before, after)
    case 'media':
      return mediaTags(before, after)
    case 'redirects':
      return redirectTags(before, after)
    case 'figures':
      return figureTags(before, after)
    case 'glossary':
      return await glossaryTags(req, before, after)
  }
}
