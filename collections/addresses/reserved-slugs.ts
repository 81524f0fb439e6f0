/** Addresses under `/blog` that are not articles. */
export const RESERVED_ARTICLE_SLUGS = [
  'categorie',
  'dossier',
  'auteur',
  'mot-cle',
  'archives',
  'page',
  'flux.xml',
  'flux.atom',
  'flux.json',
] as const

/** Addresses at the root that are not pages. */
export const RESERVED_PAGE_SLUGS = [
  'blog',
  'admin',
  'api',
  'preview',
  'health',
  'scripts',
  'opengraph-image',
  'admin-blocks',
  'csp-report',
  'recherche',
  'ecrire',
  'plan-du-site',
  'suivre',
  'glossaire',
  'sitemap',
] as const
