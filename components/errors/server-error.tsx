import { Cover } from '@/components/covers/cover'
import { ButtonLink } from '@/components/ui/button'

import { ErrorBand } from './error-band'

/** The page for a failure of the site. A link with an empty address reloads the same page. */
export function ServerError() {
  return (
    <ErrorBand
      status={500}
      title="Quelque chose n’a pas fonctionné."
      text="La page n’a pas pu s’afficher. L’incident est enregistré, vous n’avez rien à faire. Réessayez, ou revenez plus tard."
      actions={
        <>
          <ButtonLink href="">Réessayer</ButtonLink>
          <ButtonLink href="/" kind="secondary">
            Revenir à l’accueil
          </ButtonLink>
        </>
      }
      motif="reperes"
    >
      <Cover cover={{ kind: 'drawing', motif: 'reperes', key: 'erreur-500' }} frame="band" />
    </ErrorBand>
  )
}
