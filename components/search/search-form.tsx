import { Button } from '@/components/ui/button'

import styles from './search-form.module.css'

/** The form of the search, which leads to its page: it needs no script. */
export function SearchForm({ id, label, q }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the form itself is the landmark, without an element around it.
    <form className={styles.form} action="/recherche" role="search">
      <label htmlFor={id}>{label}</label>
      <div>
        <input className={styles.field} id={id} name="q" type="search" defaultValue={q} />
        <Button type="submit">Rechercher</Button>
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
