import type {
  BreadcrumbList,
  DefinedTermSet,
  NewsArticle,
  Organization,
  Person,
  ProfilePage,
  SearchAction,
  WebSite,
  WithContext,
} from 'schema-dts'

import type { ArticleView, AuthorView, GlossaryEntryView, LinkView, SeoView, SiteView } from '@/payload/queries/views'

/** An article as schema.org's NewsArticle, with the properties of developers.google.com/search/docs « Article ». */
export function newsArticle(article: ArticleView, site: SiteView, seo: SeoView): WithContext<NewsArticle> {
  const publisher = organization(site, seo)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: seo.description,
    image: picturesOf(article, seo),
    datePublished: article.published.iso,
    dateModified: (article.updated ?? article.published).iso,
    author:
      article.authors.length > 0
        ? article.authors.map((author) => signature(author, seo))
        : { '@type': 'Organization', name: site.name, url: absolute('/', seo) },
    publisher,
    mainEntityOfPage: seo.canonical,
    articleSection: article.category?.title,
    keywords: article.tags.length > 0 ? article.tags.map(({ label }) => label) : undefined,
    inLanguage: 'fr',
    isAccessibleForFree: true,
  }
}

/** The cooperative and its site, on the home page: « Organization », « Site names » and the site's search. */
export function siteAndPublisher(site: SiteView, seo: SeoView): [WithContext<Organization>, WithContext<WebSite>] {
  const searchAction: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/recherche', seo)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return [
    {
      '@context': 'https://schema.org',
      ...organization(site, seo),
      ...(site.tagline && { description: site.tagline }),
      ...(site.social.length > 0 && { sameAs: site.social.map(({ href }) => href) }),
    },
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: site.name,
      url: absolute('/', seo),
      inLanguage: 'fr',
      publisher: { '@type': 'Organization', name: site.name, url: absolute('/', seo) },
      potentialAction: searchAction,
    },
  ]
}

/** The page of who signs: « Profile page ». */
export function profilePage(author: AuthorView, seo: SeoView): WithContext<ProfilePage> {
  const { role, biography, photo } = author
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      ...signature(author, seo),
      ...(biography && { description: biography }),
      ...(photo && { image: absolute(photo.src, seo) }),
      ...(role && author.kind === 'person' && { jobTitle: role }),
    } as Person,
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

/** The glossary as schema.org's DefinedTermSet. */
export function definedTermSet(
  entries: GlossaryEntryView[],
  page: { title: string },
  seo: SeoView,
): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name: page.title,
    url: seo.canonical,
    inLanguage: 'fr',
    hasDefinedTerm: entries.map(({ short, long, definition, anchor }) => ({
      '@type': 'DefinedTerm',
      termCode: short,
      name: long,
      url: `${seo.canonical}#${encodeURIComponent(anchor)}`,
      ...(definition && { description: definition }),
    })),
  }
}

/** The cover in the three shapes that search engines ask for, then the picture that is shared with the title. */
function picturesOf({ href }: ArticleView, seo: SeoView) {
  const cuts = ['1x1', '4x3', '16x9'].map((ratio) => absolute(`${href}/opengraph-image/${ratio}`, seo))
  return seo.image ? [...cuts, seo.image] : cuts
}

function organization(site: SiteView, seo: SeoView) {
  return {
    '@type': 'Organization' as const,
    name: site.name,
    url: absolute('/', seo),
    logo: absolute('/apple-touch-icon.png', seo),
  }
}

function signature(author: AuthorView, seo: SeoView) {
  const type = author.kind === 'organization' ? ('Organization' as const) : ('Person' as const)
  return { '@type': type, name: author.name, url: absolute(author.href, seo) }
}

function absolute(href: string, { canonical }: SeoView): string {
  return new URL(href, canonical).href
}
