import list from '@/components/articles/article-list.module.css'
import { CategoryLine } from '@/components/articles/category-line'
import { SampleMark } from '@/components/articles/sample-mark'
import { Cover } from '@/components/covers/cover'
import type { SearchResultView } from '@/payload/queries/views'

import { Pieces } from './pieces'

/** What was found, the likeliest first: each with the words that were looked for, in their context. */
export function SearchResults({ results }: { results: SearchResultView[] }) {
  return (
    <ol className={list.list}>
      {results.map(({ id, href, title, passage, article }) => (
        <li key={id}>
          <article className="search-result" data-kind={article ? 'article' : 'page'}>
            {article && (
              <div className="search-cover">
                <Cover cover={article.cover} sizes="(width >= 48rem) 11rem, 5.5rem" />
              </div>
            )}
            <div className={list.about}>
              <CategoryLine category={article?.category ?? null}>
                {article ? (
                  <time dateTime={article.published.iso}>{article.published.label}</time>
                ) : (
                  <span>Page du site</span>
                )}
                {article?.sample && <SampleMark />}
              </CategoryLine>
            </div>
            <h3 className={list.title}>
              <a href={href}>
                <Pieces pieces={title} />
              </a>
            </h3>
            <p className="search-passage">
              <Pieces pieces={passage} />
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
