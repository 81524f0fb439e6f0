/** The page types that a reader meets first, on the seeded site. */
export const PAGES = {
  home: '/',
  list: '/blog',
  article: '/blog/economie-sociale-et-solidaire',
  page: '/a-propos',
  'no page': '/rien-ici',
}
