import { Fragment } from 'react'

import type { ArticleView, AuthorView } from '@/payload/queries/views'

import styles from './byline.module.css'

/** The authors of an article, its dates and its reading time. */
export function Byline({ article: { authors, published, updated, readingMinutes } }: { article: ArticleView }) {
  return (
    <p className={styles.byline}>
      {authors.length > 0 && <Authors authors={authors} />}
      <span>
        Publié le <time dateTime={published.iso}>{published.label}</time>
      </span>
      {updated && (
        <span>
          Mis à jour le <time dateTime={updated.iso}>{updated.label}</time>
        </span>
      )}
      <span>{readingMinutes}&nbsp;min de lecture</span>
    </p>
  )
}

/** « Par A, B et C »; « la rédaction » keeps its small letter in the middle of the sentence. */
function Authors({ authors }: { authors: AuthorView[] }) {
  return (
    <span>
      Par{' '}
      {authors.map(({ name, href }, position) => (
        <Fragment key={href}>
          {separator(position, authors.length)}
          <a href={href} rel="author">
            {name.replace(/^La rédaction/, 'la rédaction')}
          </a>
        </Fragment>
      ))}
    </span>
  )
}

function separator(position: number, count: number): string {
  if (position === 0) return ''
  return position === count - 1 ? ' et ' : ', '
}
