import { EmptyState } from '@/components/articles/empty-state'
import { ButtonLink } from '@/components/ui/button'
import type { ArchivesView } from '@/payload/queries/views'

import { IndexPage, IndexPart } from './index-page'
import { Months } from './months'

/** Every list that has articles, by month, keyword, dossier and signature. */
export function ArchivesPage({ archives: { years, tags, dossiers, authors } }: { archives: ArchivesView }) {
  const isEmpty = years.length === 0
  return (
    <IndexPage
      title="Archives"
      breadcrumbs={[
        { label: 'Accueil', href: '/' },
        { label: 'Toutes les actualités', href: '/blog' },
      ]}
    >
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
