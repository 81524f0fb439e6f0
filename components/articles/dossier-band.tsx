import { Cover } from '@/components/covers/cover'
import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'
import { ArrowRight } from '@/components/ui/icons'
import type { ArticleCardView, DossierView } from '@/payload/queries/views'

import styles from './dossier-band.module.css'
import { SampleMark } from './sample-mark'

/** A dossier on the night colour: its name in large, then its articles, numbered in the order they are to be read. */
export function DossierBand({ dossier }: { dossier: DossierView }) {
  return (
    <section className={styles.dossier} aria-labelledby="dossier">
      <div className={`${page.frame} ${styles.columns}`}>
        <div className={styles.margin}>
          <h2 id="dossier" data-long={dossier.title.length > longTitle || undefined}>
            {dossier.title}
          </h2>
          {dossier.description && <p>{dossier.description}</p>}
          <ButtonLink href={dossier.href} kind="signal">
            Ouvrir le dossier <ArrowRight />
          </ButtonLink>
        </div>
        <ol className={styles.articles}>
          {dossier.articles.map((article) => (
            <li key={article.id}>
              <h3>
                <a href={article.href}>{article.title}</a>
              </h3>
              <p className={styles.about}>
                {aboutArticle(article)}
                {article.sample && <SampleMark />}
              </p>
              <div className={styles.cover}>
                <Cover cover={article.cover} sizes="10rem" />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** Characters from which a dossier's name no longer fits its margin at the largest size. */
const longTitle = 20

function aboutArticle({ category, readingMinutes }: ArticleCardView) {
  const reading = `${readingMinutes} min de lecture`
  return category ? `${category.title}, ${reading}` : reading
}
