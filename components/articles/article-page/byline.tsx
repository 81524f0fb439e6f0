import { Fragment } from 'react'

import type { ArticleView, AuthorView } from '@/payload/queries/views'

import styles from './byline.module.css'
import { nameInSentence } from './name-in-sentence'

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

/** « Par A, B et C ». */
function Authors({ authors }: { authors: AuthorView[] }) {
  return (
    <span>
      Par{' '}
      {authors.map((author, position) => (
        <Fragment key={author.href}>
          {separator(position, authors.length)}
          <a href={author.href} rel="author">
            {nameInSentence(author)}
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
