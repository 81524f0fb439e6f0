import page from '@/components/styles/page.module.css'
import { Button } from '@/components/ui/button'
import type { SearchFilterView, SearchView } from '@/payload/queries/views'

import field from './search-form.module.css'

/** The ways to narrow down and to sort what was found, folded on a narrow screen. */
export function SearchFilters({ search }: { search: SearchView }) {
  const { q, filters, chosen, sortedByDate } = search
  return (
    <details className="search-refine" open={chosen > 0 || undefined}>
      <summary className={page.disclosure}>
        Affiner {chosen > 0 && <small>{chosen === 1 ? '1 choix' : `${chosen} choix`}</small>}
      </summary>
      <form action="/recherche" aria-label="Affiner les résultats">
        <input type="hidden" name="q" value={q} />
        {filters.map((filter) =>
          filter.name === 'rubrique' ? (
            <Boxes key={filter.name} filter={filter} />
          ) : (
            <Choice key={filter.name} filter={filter} />
          ),
        )}
        <div>
          <label htmlFor="tri">Trier par</label>
          <select className={field.field} id="tri" name="tri" defaultValue={sortedByDate ? 'date' : ''}>
            <option value="">Pertinence</option>
            <option value="date">Date</option>
          </select>
        </div>
        <Button type="submit" kind="secondary">
          Appliquer
        </Button>
      </form>
    </details>
  )
}

function Boxes({ filter }: { filter: SearchFilterView }) {
  return (
    <fieldset>
      <legend>{filter.label}</legend>
      {filter.options.map(({ value, label, count, chosen }) => (
        <label key={value}>
          <input type="checkbox" name={filter.name} value={value} defaultChecked={chosen} /> {label}{' '}
          <small>{count}</small>
        </label>
      ))}
    </fieldset>
  )
}

function Choice({ filter }: { filter: SearchFilterView }) {
  const chosen = filter.options.find((option) => option.chosen)
  return (
    <div>
      <label htmlFor={filter.name}>{filter.label}</label>
      <select className={field.field} id={filter.name} name={filter.name} defaultValue={chosen?.value ?? ''}>
        <option value="">Tout</option>
        {filter.options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        ))}
      </select>
    </div>
  )
}
