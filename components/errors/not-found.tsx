import { StrandedBoat } from '@/components/covers/stranded-boat'
import { SearchForm } from '@/components/search/search-form'
import { ButtonLink } from '@/components/ui/button'

import { ErrorBand } from './error-band'

/** The page for an address that leads nowhere. */
export function NotFound() {
  return (
    <ErrorBand
      status={404}
      title="Cette page est introuvable."
      text="Elle a changé d’adresse ou n’existe plus. Vérifiez l’adresse, cherchez par mots ou repartez de l’accueil."
      actions={
        <>
          <ButtonLink href="/">Revenir à l’accueil</ButtonLink>
          <ButtonLink href="/blog" kind="secondary">
            Toutes les actualités
          </ButtonLink>
        </>
      }
      search={<SearchForm id="chercher" label="Chercher la page" />}
      motif="echouage"
    >
      <StrandedBoat />
    </ErrorBand>
  )
}
