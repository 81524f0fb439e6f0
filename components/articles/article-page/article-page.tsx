import { Acronyms } from '@/components/rich-text/acronyms'
import { ReadingColumns } from '@/components/rich-text/reading-columns'
import { RichText } from '@/components/rich-text/rich-text'
import pageStyles from '@/components/styles/page.module.css'
import { Notice } from '@/components/ui/notice'
import type { ArticleView } from '@/payload/queries/views'

import styles from './article-page.module.css'
import { AuthorCard } from './author-card'
import { Byline } from './byline'
import { Neighbours } from './neighbours'
import { Opening } from './opening'
import { RelatedArticles } from './related-articles'
import { ShareLinks } from './share-links'

/** A whole article, from its opening to the related articles. */
export function ArticlePage({ article }: { article: ArticleView }) {
  return (
    <>
      <article aria-labelledby="titre">
        <Opening article={article} />
        <div className={pageStyles.frame}>
          <Byline article={article} />
          <ReadingColumns outline={article.outline} contentsTitle="Dans cet article">
            {article.sample && <SampleNotice />}
            <RichText body={article.body} />
            <footer className={styles.footer}>
              <Acronyms acronyms={article.acronyms} />
              {article.tags.length > 0 && <Tags tags={article.tags} />}
              <ShareLinks title={article.title} url={article.url} />
              <p>
                <a href={`/ecrire?page=${article.href}`}>Signaler une erreur</a>
              </p>
              {article.authors.map((author) => (
                <AuthorCard key={author.href} author={author} />
              ))}
            </footer>
          </ReadingColumns>
          <Neighbours previous={article.previous} next={article.next} isSeries={article.series !== null} />
        </div>
      </article>
      {article.related.length > 0 && <RelatedArticles title={article.relatedTitle} articles={article.related} />}
    </>
  )
}

function SampleNotice() {
  return (
    <div className={styles.notice}>
      <Notice kind="sample">
        <p>
          <strong>Exemple.</strong> Ce contenu est fictif{'\u00a0'}: noms, chiffres et lieux servent seulement à montrer
          la mise en page.
        </p>
      </Notice>
    </div>
  )
}

function Tags({ tags }: Pick<ArticleView, 'tags'>) {
  return (
    <div className={styles.tags}>
      <h2 className={styles.footerTitle}>Mots-clés</h2>
      <ul>
        {tags.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ul>
    </div>
  )
}
