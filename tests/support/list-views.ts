import type { ArticleCardView, CategoryView, ListView, SiteView } from '@/payload/queries/views'

import { cardView, siteView } from './views'

/** Views of lists and of the site's frame; each takes what the test cares about. */
export const metiers: CategoryView = {
  title: 'Métiers',
  slug: 'metiers',
  href: '/blog/categorie/metiers',
  mark: 'metiers',
}

/** A card titled « Article ID », at `/blog/ID`, in Métiers. */
export function numberedCard(id: string, card: Partial<ArticleCardView> = {}): ArticleCardView {
  return cardView({
    id,
    title: `Article ${id}`,
    href: `/blog/${id}`,
    excerpt: 'Le chapô.',
    category: metiers,
    readingMinutes: 4,
    cover: { kind: 'drawing', motif: 'metiers', key: id },
    ...card,
  })
}

export function listView(list: Partial<ListView> = {}): ListView {
  return {
    kind: 'all',
    title: 'Toutes les actualités',
    breadcrumbs: [{ label: 'Accueil', href: '/' }],
    articles: [numberedCard('a1')],
    page: 1,
    pageCount: 1,
    total: 1,
    first: 1,
    href: '/blog',
    years: [],
    filters: [],
    ...list,
  }
}

export const framedSite: SiteView = siteView({
  navigation: [
    { label: 'Métiers', href: '/blog/categorie/metiers' },
    { label: 'Repères', href: '/blog/categorie/reperes' },
  ],
  footer: [{ title: 'Skorann', links: [{ label: 'À propos', href: '/a-propos' }] }],
  social: [{ label: 'LinkedIn', href: 'https://www.linkedin.com/company/skorann' }],
})
