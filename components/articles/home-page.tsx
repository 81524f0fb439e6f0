import { Section } from '@/components/layout/section'
import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'
import { ArrowRight } from '@/components/ui/icons'
import type { HomeView, SiteView } from '@/payload/queries/views'

import { ArticleCard } from './article-card'
import { CardGrid } from './card-grid'
import { DossierBand } from './dossier-band'
import { NothingPublished } from './empty-list'
import styles from './home-page.module.css'
import { Lead } from './lead'

/** The home page: the lead, the latest articles, a dossier, then more articles; each part only if it is not empty. */
export function HomePage({ home, site }: { home: HomeView; site: SiteView }) {
  const { lead, latest, dossier, more } = home
  return (
    <>
      <h1 className={page.hidden}>{site.tagline ? `${site.name}, ${site.tagline}` : site.name}</h1>
      {lead && <Lead article={lead} />}
      {latest.length > 0 && (
        <Section
          id="recents"
          title="Dernières actualités"
          intro="Ce que vivent celles et ceux qui soignent, accompagnent et éduquent."
          action={<AllArticles />}
        >
          <CardGrid layout="featured">
            {latest.map((article, index) => (
              <ArticleCard key={article.id} article={article} shape={index === 0 ? 'wide' : 'upright'} />
            ))}
          </CardGrid>
        </Section>
      )}
      {dossier && dossier.articles.length > 0 && <DossierBand dossier={dossier} />}
      {more.length > 0 && (
        <Section id="aussi" title="À lire aussi">
          <CardGrid layout="thirds">
            {more.map((article) => (
              <ArticleCard key={article.id} article={article} shape="bare" />
            ))}
          </CardGrid>
        </Section>
      )}
      {!lead && latest.length === 0 && (
        <div className={`${page.frame} ${styles.empty}`}>
          <NothingPublished />
        </div>
      )}
    </>
  )
}

function AllArticles() {
  return (
    <ButtonLink href="/blog" kind="secondary">
      Toutes les actualités <ArrowRight />
    </ButtonLink>
  )
}
