import { Picture } from '@/components/ui/picture'
import type { AuthorView } from '@/payload/queries/views'

import styles from './author-intro.module.css'

/** The author whose articles follow: portrait when there is one, name as the page's title, role and biography. */
export function AuthorIntro({ author }: { author: AuthorView }) {
  return (
    <div className={styles.intro}>
      {author.photo && <Picture picture={author.photo} className={styles.photo} sizes="7.5rem" priority />}
      <div>
        <h1>{author.name}</h1>
        {author.role && <p className={styles.role}>{author.role}</p>}
        {author.biography && <p className={styles.biography}>{author.biography}</p>}
      </div>
    </div>
  )
}
