import type { LinkView, SiteMapView } from '@/payload/queries/views'

import { IndexPage, IndexPart } from './index-page'
import { Months } from './months'

/** « Plan du site »: every page that is not an article, in its place. */
export function SiteMapPage({ map: { categories, dossiers, pages, glossary, years }, breadcrumbs }: SiteMapPageProps) {
  return (
    <IndexPage title="Plan du site" breadcrumbs={breadcrumbs}>
      <IndexPart title="Le site" links={[...OWN_PAGES, ...glossary, ...pages]} />
      <IndexPart title="Rubriques" links={categories} />
      <IndexPart title="Dossiers" links={dossiers} />
      <Months years={years} />
    </IndexPage>
  )
}

interface SiteMapPageProps {
  map: SiteMapView
  breadcrumbs: LinkView[]
}

const OWN_PAGES: LinkView[] = [
  { label: 'Accueil', href: '/' },
  { label: 'Toutes les actualités', href: '/blog' },
  { label: 'Archives\u00a0: mois, mots-clés, dossiers, signatures', href: '/blog/archives' },
  { label: 'Recherche', href: '/recherche' },
  { label: 'S’abonner', href: '/suivre' },
]
