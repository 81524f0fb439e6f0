import { isSafeHref } from '@/payload/editorial/href'
import type { Check } from './check'
import { linksIn } from './links'
import { quoted } from './text'

/** A link that leads nowhere, or to an address that no link may have. */
export const wrongLink: Check = ({ body }) =>
  linksIn(body)
    .filter(({ isInternal, target }) => (isInternal ? target === '' : !isSafeHref(target)))
    .map(({ words, index }) => ({
      kind: 'blocks',
      message: `Lien ${quoted(words)} : son adresse n’est pas complète`,
      place: { node: index },
    }))
