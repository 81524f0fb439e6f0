import type { BreadcrumbList, NewsArticle, WithContext } from 'schema-dts'

import type { ArticleView, LinkView, SeoView, SiteView } from '@/payload/queries/views'

/** An article as schema.org's NewsArticle, with the properties of developers.google.com/search/docs « Article ». */
export function newsArticle(article: ArticleView, site: SiteView, seo: SeoView): WithContext<NewsArticle> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: seo.description,
    image: seo.image,
    datePublished: article.published.iso,
    dateModified: (article.updated ?? article.published).iso,
    author: article.authors.map(({ name, href }) => ({ '@type': 'Person', name, url: absolute(href, seo) })),
    publisher: { '@type': 'Organization', name: site.name, url: absolute('/', seo) },
    mainEntityOfPage: seo.canonical,
    articleSection: article.category?.title,
    keywords: article.tags.length > 0 ? article.tags.map(({ label }) => label) : undefined,
    inLanguage: 'fr',
    isAccessibleForFree: true,
  }
}

/** The way to a page, the page itself last. */
export function breadcrumbList(links: LinkView[], page: { title: string }, seo: SeoView): WithContext<BreadcrumbList> {
  const steps = [
    ...links.map(({ label, href }) => ({ name: label, item: absolute(href, seo) })),
    { name: page.title, item: seo.canonical },
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
}

function absolute(href: string, { canonical }: SeoView): string {
  return new URL(href, canonical).href
}
