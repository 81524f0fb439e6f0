import { EmptyState } from '@/components/articles/empty-state'
import { ButtonLink } from '@/components/ui/button'
import type { ArchivesView, LinkView } from '@/payload/queries/views'

import { IndexPage, IndexPart } from './index-page'
import { Months } from './months'

/** Every list that has articles, by month, keyword, dossier and signature. */
export function ArchivesPage({ archives, breadcrumbs }: ArchivesPageProps) {
  const { years, tags, dossiers, authors } = archives
  const isEmpty = years.length === 0
  return (
    <IndexPage title="Archives" breadcrumbs={breadcrumbs}>
      {isEmpty && (
        <EmptyState title="Rien n’est encore publié">
          <ButtonLink href="/">Accueil</ButtonLink>
        </EmptyState>
      )}
      <Months years={years} />
      <IndexPart title="Mots-clés" links={tags} />
      <IndexPart title="Dossiers" links={dossiers} />
      <IndexPart title="Signatures" links={authors} />
    </IndexPage>
  )
}

interface ArchivesPageProps {
  archives: ArchivesView
  breadcrumbs: LinkView[]
}
