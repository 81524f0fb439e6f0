import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { redirectOrNotFound } from '@/app/(site)/redirect-or-not-found'
import { ArticlePage } from '@/components/articles/article-page/article-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList, newsArticle } from '@/components/seo/structured-data'
import { articleSeo, findArticle } from '@/payload/queries/articles'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: an article is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: SlugProps): Promise<Metadata> {
  const [article, site] = await Promise.all([findArticle((await params).slug), findSite()])
  return article ? toMetadata(articleSeo(article, site), site) : {}
}

export default async function Page({ params }: SlugProps) {
  const { slug } = await params
  const article = await findArticle(slug)
  if (!article) return redirectOrNotFound(`/blog/${slug}`)

  const site = await findSite()
  const seo = articleSeo(article, site)
  return (
    <SiteShell site={site} section={article.category?.href}>
      <ArticlePage article={article} />
      <JsonLd data={newsArticle(article, site, seo)} />
      <JsonLd data={breadcrumbList(article.breadcrumbs, article, seo)} />
    </SiteShell>
  )
}

interface SlugProps {
  params: Promise<{ slug: string }>
}
