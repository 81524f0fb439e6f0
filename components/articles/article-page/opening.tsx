import { CategoryLine } from '@/components/articles/category-line'
import { SampleMark } from '@/components/articles/sample-mark'
import { PictureCaption } from '@/components/blocks/picture-caption'
import { Cover } from '@/components/covers/cover'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Picture } from '@/components/ui/picture'
import type { ArticleView, CoverView } from '@/payload/queries/views'

import styles from './opening.module.css'

/** An article's first screen: on the sky of its drawing, or on paper beside its photograph cut at 24°. */
export function Opening({ article }: { article: ArticleView }) {
  const { cover, category } = article
  const drawn = cover.kind === 'drawing'
  return (
    <header
      className={styles.opening}
      data-cover={cover.kind}
      data-motif={drawn ? cover.motif : undefined}
      data-mark={category?.mark ?? 'neutral'}
    >
      <div className={styles.words}>
        <Breadcrumbs links={article.breadcrumbs} />
        <div className={styles.title}>
          <CategoryLine category={category} tone={drawn ? 'sky' : 'paper'}>
            {article.dossier && <span>Dossier {article.dossier.label}</span>}
            {article.sample && <SampleMark />}
          </CategoryLine>
          <h1 id="titre">{article.title}</h1>
          {article.excerpt && <p className={styles.excerpt}>{article.excerpt}</p>}
        </div>
      </div>
      <OpeningCover cover={cover} />
    </header>
  )
}

function OpeningCover({ cover }: { cover: CoverView }) {
  if (cover.kind === 'drawing') {
    return (
      <div className={styles.drawing}>
        <Cover cover={cover} box={cover.motif === 'cooperation' ? COOPERATION_BOX : undefined} />
      </div>
    )
  }
  const { picture } = cover
  return (
    <figure className={styles.photograph}>
      <Picture picture={picture} sizes="(width >= 62rem) 42vw, 100vw" priority />
      <PictureCaption {...picture} className={styles.caption} />
    </figure>
  )
}

/** The three middle figures: the panel is almost square. */
const COOPERATION_BOX = '215 0 620 675'
