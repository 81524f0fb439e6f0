import { Cover } from '@/components/covers/cover'
import type { ArticleCardView } from '@/payload/queries/views'

import styles from './article-card.module.css'
import { CategoryLine } from './category-line'
import { SampleMark } from './sample-mark'

/**
 * An article in a grid. The whole card leads to it through the title's link; the category keeps its own.
 * `wide` sets picture and words side by side, `bare` has a rule in place of the picture.
 */
export function ArticleCard({ article, shape = 'upright', heading: Heading = 'h3' }: ArticleCardProps) {
  return (
    <article className={styles.card} data-shape={shape}>
      {shape !== 'bare' && (
        <div className={styles.cover}>
          <Cover cover={article.cover} sizes={coverSizes[shape]} />
        </div>
      )}
      <CategoryLine category={article.category}>
        <time dateTime={article.published.iso}>{article.published.label}</time>
        {article.sample && <SampleMark />}
      </CategoryLine>
      <Heading className={styles.title}>
        <a href={article.href}>{article.title}</a>
      </Heading>
      {article.excerpt && <p className={styles.excerpt}>{article.excerpt}</p>}
    </article>
  )
}

type CardShape = 'upright' | 'wide' | 'bare'

interface ArticleCardProps {
  article: ArticleCardView
  shape?: CardShape
  heading?: 'h2' | 'h3'
}

const coverSizes = {
  upright: '(width >= 40rem) 26rem, 92vw',
  wide: '(width >= 48rem) 30rem, 92vw',
}
