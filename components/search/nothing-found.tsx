import { CategoryLine } from '@/components/articles/category-line'
import { EmptyState } from '@/components/articles/empty-state'
import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'
import type { SearchView } from '@/payload/queries/views'

/** Before anything was asked, while the search is being prepared, or when it found nothing: what to do, and the categories. */
export function NothingFound({ search }: { search: SearchView }) {
  return (
    <div className="search-nothing">
      <EmptyState title={titleOf(search)}>
        <p>{adviceOf(search)}</p>
        {search.chosen > 0 && search.state === 'done' && (
          <ButtonLink href={`/recherche?q=${encodeURIComponent(search.q)}`}>Chercher sans filtre</ButtonLink>
        )}
        <ul className={page.row}>
          {search.categories
            .filter(({ count }) => count > 0)
            .map((category) => (
              <li key={category.href}>
                <CategoryLine category={category}>
                  <span>{category.count === 1 ? '1 article' : `${category.count} articles`}</span>
                </CategoryLine>
              </li>
            ))}
        </ul>
      </EmptyState>
    </div>
  )
}

function titleOf({ q, state }: SearchView): string {
  if (state === 'preparing') return 'La recherche se prépare'
  return state === 'empty' ? 'Que cherchez-vous ?' : `Aucun résultat pour « ${q} »`
}

function adviceOf({ state, chosen }: SearchView): string {
  if (state === 'preparing') return 'Elle sera prête dans un instant : rechargez la page, ou passez par une rubrique.'
  if (state === 'empty')
    return 'Tapez un ou plusieurs mots, un nom, un sigle ; entre guillemets, une expression exacte.'
  if (chosen > 0) return 'Vos filtres ne laissent rien. Retirez-en, ou repartez d’une rubrique.'
  return 'Essayez un mot plus court ou plus courant, ou repartez d’une rubrique.'
}
