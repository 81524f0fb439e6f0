import { useId } from 'react'

import { ButtonLink } from '@/components/ui/button'
import type { CallToActionView } from '@/payload/queries/views'

import styles from './call-to-action.module.css'

/** A dark band that asks for one thing, with the button that does it. */
export function CallToAction({ title, text, label, url }: CallToActionView) {
  const id = useId()
  return (
    <section className={styles.action} aria-labelledby={id} data-wide>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {text && <p className={styles.text}>{text}</p>}
      <p>
        <ButtonLink kind="signal" href={url} rel="noopener">
          {label}
        </ButtonLink>
      </p>
    </section>
  )
}
