import { useId } from 'react'

import pageStyles from '@/components/styles/page.module.css'
import { Picture } from '@/components/ui/picture'
import type { AuthorView } from '@/payload/queries/views'

import styles from './author-card.module.css'
import { ofName } from './name-in-sentence'

/** The author of an article: portrait, role, a few words, and a link to all their articles. */
export function AuthorCard({ author }: { author: AuthorView }) {
  const { name, href, role, photo, biography } = author
  const id = useId()
  return (
    <section className={styles.author} aria-labelledby={id}>
      {photo ? <Picture picture={{ ...photo, alt: '' }} sizes="4rem" /> : <TwoPeople />}
      <div>
        <h2 className={styles.name} id={id}>
          {name}
        </h2>
        {role && <p className={styles.role}>{role}</p>}
        {biography && <p>{biography}</p>}
        <p>
          <a href={href}>
            Tous les articles<span className={pageStyles.hidden}> {ofName(author)}</span>
          </a>
        </p>
      </div>
    </section>
  )
}

/** The site's sign, for an author without a portrait. */
function TwoPeople() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d="M14 26h11v38H14zM58 64H46.5L33 32h11.5z" />
      <circle cx="19.5" cy="14" r="7.5" />
      <circle cx="35" cy="20" r="7.5" />
    </svg>
  )
}
