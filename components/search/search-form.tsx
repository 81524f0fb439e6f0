import { Button } from '@/components/ui/button'
import { Magnifier } from '@/components/ui/icons'

import styles from './search-form.module.css'

/** The form of the search, which leads to its page: it needs no script. */
export function SearchForm({ id, label, q = '' }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the form itself is the landmark, without an element around it.
    <form className={styles.form} action="/recherche" role="search" aria-label={label} data-search>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input
          className={styles.field}
          id={id}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button type="submit">
          <Magnifier /> Rechercher
        </Button>
      </div>
    </form>
  )
}

interface SearchFormProps {
  /** Of the field, unique in the page. */
  id: string
  label: string
  /** What was looked for. */
  q?: string
}
