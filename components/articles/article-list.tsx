import { Cover } from '@/components/covers/cover'
import type { ArticleCardView } from '@/payload/queries/views'

import styles from './article-list.module.css'
import { CategoryLine } from './category-line'
import { SampleMark } from './sample-mark'

/** Articles one under the other: category and date in the margin, title and chapô, cover on the right. */
export function ArticleList({ articles, series }: ArticleListProps) {
  return (
    <ol className={styles.list} start={series?.first}>
      {articles.map((article, index) => (
        <li key={article.id}>
          <article className={styles.row}>
            <div className={styles.cover}>
              <Cover cover={article.cover} sizes="(width >= 62rem) 18rem, (width >= 48rem) 15rem, 5.5rem" />
            </div>
            <div className={styles.about}>
              <CategoryLine category={article.category}>
                <time dateTime={article.published.iso}>{article.published.label}</time>
                {series && (
                  <span>
                    {series.first + index}&nbsp;sur&nbsp;{series.count}, {article.readingMinutes}&nbsp;min de lecture
                  </span>
                )}
                {article.sample && <SampleMark />}
              </CategoryLine>
            </div>
            <h2 className={styles.title}>
              <a href={article.href}>{article.title}</a>
            </h2>
            {article.excerpt && <p className={styles.excerpt}>{article.excerpt}</p>}
          </article>
        </li>
      ))}
    </ol>
  )
}

interface ArticleListProps {
  articles: ArticleCardView[]
  /** For what is read in order: the number of the first article here, and of all. */
  series?: { first: number; count: number }
}
