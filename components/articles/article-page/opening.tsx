import { CategoryLine } from '@/components/articles/category-line'
import { CutPicture } from '@/components/articles/cut-picture'
import { SampleMark } from '@/components/articles/sample-mark'
import { titleLength } from '@/components/articles/title-length'
import { Cover } from '@/components/covers/cover'
import { cooperationChain } from '@/components/covers/motifs'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { ArticleView, SeriesView } from '@/payload/queries/views'

import styles from './opening.module.css'

/** An article's first screen: on the sky of its drawing, or on paper next to its photograph cut at 24°. */
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
            {article.dossier && <span>{dossierLine(article.dossier.label, article.series)}</span>}
            {article.sample && <SampleMark />}
          </CategoryLine>
          <h1 id="titre" data-length={titleLength(article.title)}>
            {article.title}
          </h1>
          {article.excerpt && <p className={styles.excerpt}>{article.excerpt}</p>}
          <p className={styles.address}>{article.url}</p>
        </div>
      </div>
      {drawn ? (
        <div className={styles.drawing}>
          <Cover cover={cover} box={cover.motif === 'cooperation' ? cooperationChain(cover.key).panelBox : undefined} />
        </div>
      ) : (
        <CutPicture picture={cover.picture} mark={category?.mark ?? 'neutral'} />
      )}
    </header>
  )
}

/** « Dossier Mois de l’ESS, 2 sur 4 ». */
function dossierLine(label: string, series: SeriesView | null): string {
  return series ? `Dossier ${label}, ${series.position}\u00a0sur\u00a0${series.count}` : `Dossier ${label}`
}
