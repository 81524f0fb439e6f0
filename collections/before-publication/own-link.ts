import type { CertainCheck } from './check'
import { foundInLinks } from './found-links'
import { quoted } from './text'

/** A link to a document of this site that readers do not have: a draft, or one that is gone. */
export const ownLink: CertainCheck = (written, { documents }) =>
  foundInLinks(written, ({ words, document }) => {
    if (document === null) return null
    const target = Object.hasOwn(documents, document) ? documents[document] : undefined
    if (!target) return { message: `Lien ${quoted(words)} : la page où il mène n’existe plus` }
    if (target.state === 'published') return null
    return {
      message: `Lien ${quoted(words)} : ${quoted(target.title)} n’est pas publié, les lecteurs n’y arrivent pas`,
    }
  })
