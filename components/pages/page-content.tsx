import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Acronyms } from '@/components/rich-text/acronyms'
import { ReadingColumns } from '@/components/rich-text/reading-columns'
import { RichText } from '@/components/rich-text/rich-text'
import pageStyles from '@/components/styles/page.module.css'
import type { PageView } from '@/payload/queries/views'

import styles from './page-content.module.css'

/** A page outside the news: about us, legal notices. */
export function PageContent({ page }: { page: PageView }) {
  return (
    <article className={pageStyles.frame} aria-labelledby="titre">
      <header className={styles.header}>
        <Breadcrumbs links={page.breadcrumbs} />
        <h1 id="titre">{page.title}</h1>
      </header>
      <ReadingColumns outline={page.outline} contentsTitle="Dans cette page">
        <RichText body={page.body} />
        <Acronyms acronyms={page.acronyms} />
      </ReadingColumns>
    </article>
  )
}
