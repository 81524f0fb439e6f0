import { Cover } from '@/components/covers/cover'
import { ButtonLink } from '@/components/ui/button'

import { ErrorBand } from './error-band'

/** The page while the site is being updated or cannot reach its data. */
export function Unavailable() {
  return (
    <ErrorBand
      status={503}
      title="Le site revient dans un instant."
      text="Une mise à jour est en cours. Elle dure quelques minutes : rechargez la page un peu plus tard."
      actions={<ButtonLink href="">Recharger la page</ButtonLink>}
      motif="etablissements"
    >
      <Cover cover={{ kind: 'drawing', motif: 'etablissements', key: 'erreur-503' }} frame="band" />
    </ErrorBand>
  )
}
