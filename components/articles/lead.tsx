import { Cover } from '@/components/covers/cover'
import page from '@/components/styles/page.module.css'
import type { ArticleCardView } from '@/payload/queries/views'

import { CategoryLine } from './category-line'
import { CutPicture } from './cut-picture'
import styles from './lead.module.css'
import { SampleMark } from './sample-mark'
import { titleLength } from './title-length'

/**
 * The article at the head of the home page. A drawing gives its sky to the whole band and stands in it without
 * edge; a picture stands on the right, cut by the brand's angle.
 */
export function Lead({ article }: { article: ArticleCardView }) {
  const { cover, category } = article
  const drawn = cover.kind === 'drawing'
  return (
    <article
      className={styles.lead}
      data-cover={cover.kind}
      data-motif={cover.motif}
      data-drawing={drawn ? cover.motif : undefined}
    >
      <div className={`${page.frame} ${styles.frame}`}>
        <CategoryLine category={category} tone={drawn ? 'sky' : 'paper'}>
          <time dateTime={article.published.iso}>{article.published.label}</time>
          <span>{article.readingMinutes} min</span>
          {article.sample && <SampleMark />}
        </CategoryLine>
        <h2 className={styles.title} data-length={titleLength(article.title)}>
          <a href={article.href}>{article.title}</a>
        </h2>
        {article.excerpt && <p className={styles.excerpt}>{article.excerpt}</p>}
      </div>
      {drawn ? (
        <div className={styles.band}>
          <Cover cover={cover} frame="band" />
        </div>
      ) : (
        <CutPicture picture={cover.picture} mark={category?.mark ?? 'neutral'} />
      )}
    </article>
  )
}
