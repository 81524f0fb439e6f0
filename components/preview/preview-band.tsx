import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'
import type { DraftState } from '@/payload/queries/views'

import styles from './preview-band.module.css'

const STATES: Record<DraftState, { article: string; page: string }> = {
  unpublished: { article: 'Cet article n’est pas publié.', page: 'Cette page n’est pas publiée.' },
  changed: { article: 'Des modifications ne sont pas publiées.', page: 'Des modifications ne sont pas publiées.' },
  published: { article: 'Cet article est publié tel quel.', page: 'Cette page est publiée telle quelle.' },
}

/** The band above a previewed page: shows that it is a preview, and its state, and links back to the form. */
export function PreviewBand({ kind, state, form }: PreviewBandProps) {
  return (
    <section className={styles.band} aria-label="Aperçu">
      <div className={`${page.frame} ${styles.frame}`}>
        <p>
          <strong>Aperçu.</strong> {STATES[state][kind]}
        </p>
        <ButtonLink href={form} data-leaves-preview="">
          Quitter l’aperçu
        </ButtonLink>
      </div>
    </section>
  )
}

interface PreviewBandProps {
  kind: 'article' | 'page'
  state: DraftState
  /** Address of the form where this draft is written. */
  form: string
}
