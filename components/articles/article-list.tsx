import { Cover } from '@/components/covers/cover'
import type { ArticleCardView } from '@/payload/queries/views'

import styles from './article-list.module.css'
import { CategoryLine } from './category-line'
import { SampleMark } from './sample-mark'

/** Articles one under the other: category and date in the margin, title and chapô, cover on the right. */
export function ArticleList({ articles }: { articles: ArticleCardView[] }) {
  return (
    <ol className={styles.list}>
      {articles.map((article) => (
        <li key={article.id}>
          <article className={styles.row}>
            <div className={styles.cover}>
              <Cover cover={article.cover} sizes="(width >= 62rem) 18rem, (width >= 48rem) 15rem, 5.5rem" />
            </div>
            <div className={styles.about}>
              <CategoryLine category={article.category}>
                <time dateTime={article.published.iso}>{article.published.label}</time>
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
