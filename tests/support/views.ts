import type { ArticleCardView, ArticleView, PictureView, SiteView, VideoView } from '@/payload/queries/views'

import { body, paragraph } from './body-nodes'

/** Views to render components with; each takes what the test cares about. */
export function pictureView(picture: Partial<PictureView> = {}): PictureView {
  return {
    src: '/api/media/file/jardin-960.webp',
    srcSet: '/api/media/file/jardin-480.webp 480w, /api/media/file/jardin-960.webp 960w',
    width: 960,
    height: 720,
    alt: 'Une personne debout près d’un banc, dans un jardin.',
    fullSrc: '/api/media/file/jardin.jpg',
    ...picture,
  }
}

export function cardView(card: Partial<ArticleCardView> = {}): ArticleCardView {
  return {
    id: 'a2',
    title: 'Une personne, une voix',
    href: '/blog/une-personne-une-voix',
    category: { title: 'Coopération', slug: 'cooperation', href: '/blog/categorie/cooperation', mark: 'cooperation' },
    published: { iso: '2025-11-01T08:00:00.000Z', label: '1er novembre 2025' },
    readingMinutes: 3,
    sample: false,
    cover: { kind: 'drawing', motif: 'cooperation', key: 'une-personne-une-voix' },
    ...card,
  }
}

export function articleView(article: Partial<ArticleView> = {}): ArticleView {
  return {
    id: 'a1',
    slug: 'comprendre-l-ess',
    title: 'Comprendre l’ESS',
    href: '/blog/comprendre-l-ess',
    excerpt: 'Chaque mois de novembre, le Mois de l’ESS.',
    breadcrumbs: [
      { label: 'Accueil', href: '/' },
      { label: 'Coopération', href: '/blog/categorie/cooperation' },
    ],
    category: { title: 'Coopération', slug: 'cooperation', href: '/blog/categorie/cooperation', mark: 'cooperation' },
    dossier: null,
    authors: [{ name: 'La rédaction de Skorann', kind: 'organization', href: '/blog/auteur/la-redaction-de-skorann' }],
    published: { iso: '2025-11-06T08:00:00.000Z', label: '6 novembre 2025' },
    readingMinutes: 4,
    sample: false,
    cover: { kind: 'drawing', motif: 'cooperation', key: 'comprendre-l-ess' },
    body: body(paragraph('Associations, mutuelles, fondations, coopératives.')),
    outline: [],
    acronyms: [],
    tags: [],
    series: null,
    related: [],
    relatedTitle: 'À lire aussi',
    previous: null,
    next: null,
    url: 'https://actualites.exemple/blog/comprendre-l-ess',
    meta: {},
    ...article,
  }
}

export function siteView(site: Partial<SiteView> = {}): SiteView {
  return {
    name: 'Skorann Actualités',
    tagline: 'L’intérim coopératif du médico-social en Bretagne',
    navigation: [{ label: 'Coopération', href: '/blog/categorie/cooperation' }],
    footer: [{ title: 'Lire', links: [{ label: 'Coopération', href: '/blog/categorie/cooperation' }] }],
    social: [],
    ...site,
  }
}

export function videoView(video: Partial<VideoView> = {}): VideoView {
  return {
    type: 'video',
    provider: 'YouTube',
    embedUrl: 'https://www.youtube-nocookie.com/embed/abc',
    watchUrl: 'https://www.youtube.com/watch?v=abc',
    title: 'Ma première mission',
    ...video,
  }
}
