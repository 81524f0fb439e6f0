import list from '@/components/articles/list-page.module.css'
import { Pagination } from '@/components/articles/pagination'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import page from '@/components/styles/page.module.css'
import type { SearchView } from '@/payload/queries/views'

import { NothingFound } from './nothing-found'
import { SearchFilters } from './search-filters'
import { SearchForm } from './search-form'
import { SearchResults } from './search-results'

/** The search of the site: its form, and what it found. */
export function SearchPage({ search }: { search: SearchView }) {
  const { q, state, results, total, href } = search
  return (
    <div className={page.frame}>
      <link rel="stylesheet" href="/scripts/search.css" precedence="search" />
      <div className={list.head}>
        <Breadcrumbs links={[{ label: 'Accueil', href: '/' }]} current="Recherche" />
        <h1>Recherche</h1>
        <SearchForm id="q" label="Mots recherchés" q={q} />
        {search.isCut && <p>Votre recherche est longue : seuls ses douze premiers mots sont cherchés.</p>}
      </div>
      {state === 'done' && total > 0 ? (
        <div className="search-columns">
          <SearchFilters search={search} />
          <section aria-labelledby="resultats">
            <h2 id="resultats">{headingOf(search)}</h2>
            <Meant search={search} />
            <SearchResults results={results} />
            <div className={list.foot}>
              <Pagination href={href} current={search.page} count={search.pageCount} />
            </div>
          </section>
        </div>
      ) : (
        <NothingFound search={search} />
      )}
    </div>
  )
}

function headingOf({ q, total, isNearest }: SearchView): string {
  if (isNearest) return `Rien avec tous ces mots : les articles les plus proches de « ${q} »`
  return `${total === 1 ? '1 résultat' : `${total} résultats`} pour « ${q} »`
}

/** The words that are in no text, spelled as they are in one. */
function Meant({ search: { suggestion } }: { search: SearchView }) {
  if (!suggestion) return null
  return (
    <p className="search-meant">
      Vouliez-vous dire <a href={suggestion.href}>{suggestion.label}</a> ?
    </p>
  )
}
