import { ArticleCard } from '@/components/articles/article-card'
import pageStyles from '@/components/styles/page.module.css'
import type { ArticleCardView } from '@/payload/queries/views'

import styles from './related-articles.module.css'

/** Other articles of the dossier, or of the category. */
export function RelatedArticles({ title, articles }: { title: string; articles: ArticleCardView[] }) {
  return (
    <section className={styles.related} aria-labelledby="lies">
      <div className={pageStyles.frame}>
        <h2 className={styles.title} id="lies">
          {title}
        </h2>
        <div className={styles.grid}>
          {articles.map((article) => (
            <ArticleCard key={article.id} article={{ ...article, excerpt: undefined }} />
          ))}
        </div>
      </div>
    </section>
  )
}
