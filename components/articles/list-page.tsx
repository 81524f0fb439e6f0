import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import page from '@/components/styles/page.module.css'
import { Picture } from '@/components/ui/picture'
import type { ListView } from '@/payload/queries/views'

import { ArticleList } from './article-list'
import { AuthorIntro } from './author-intro'
import { CategoryFilters } from './category-filters'
import { EmptyList } from './empty-list'
import { FeedLinks } from './feed-links'
import styles from './list-page.module.css'
import { Pagination } from './pagination'
import { titleLength } from './title-length'
import { Years } from './years'

/** A page of articles: all of them, a category's, a dossier's, an author's, those of a keyword or of a month. */
export function ListPage({ list }: { list: ListView }) {
  return (
    <div className={page.frame}>
      <div className={styles.head}>
        <Breadcrumbs links={list.breadcrumbs} current={list.title} />
        {list.author ? (
          <AuthorIntro author={list.author} />
        ) : (
          <h1 data-length={titleLength(list.title)}>{list.title}</h1>
        )}
        {!list.author && list.description && <p className={styles.description}>{list.description}</p>}
        {list.cover && (
          <div className={styles.cover}>
            <Picture picture={list.cover} sizes="(width >= 62rem) 34rem, 92vw" priority />
          </div>
        )}
        {(list.kind === 'tag' || list.kind === 'month') && <p className={styles.total}>{totalOf(list)}</p>}
        <CategoryFilters filters={list.filters} />
        <Years years={list.years} />
      </div>
      {list.articles.length > 0 ? (
        <ArticleList articles={list.articles} series={seriesOf(list)} />
      ) : (
        <EmptyList list={list} />
      )}
      <div className={styles.foot}>
        <Pagination href={list.href} current={list.page} count={list.pageCount} />
        {list.kind !== 'month' && <FeedLinks href={list.href} />}
      </div>
    </div>
  )
}

/** A dossier of several articles is read in order. */
function seriesOf({ kind, first, total }: ListView) {
  return kind === 'dossier' && total > 1 ? { first, count: total } : undefined
}

function totalOf({ kind, total }: ListView): string {
  const articles = total === 1 ? '1 article' : `${total} articles`
  return kind === 'tag' ? `${articles} avec ce mot-clé` : articles
}
