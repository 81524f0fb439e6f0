import type { Shows } from '../body-views/shows'
import { documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'

/** Tags the page under way with a document that it shows. */
export const tagShown: Shows = (collection, id, aspect) => tagPage(documentTag(collection, id, aspect))
