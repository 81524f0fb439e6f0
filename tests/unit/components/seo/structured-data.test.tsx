import { render } from '@testing-library/react'

import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList, newsArticle } from '@/components/seo/structured-data'
import { articleView, siteView } from '@/tests/support/views'

const seo = {
  title: 'Comprendre l’ESS',
  description: 'Le chapô.',
  canonical: 'https://actualites.exemple/blog/comprendre-l-ess',
  image: 'https://actualites.exemple/blog/comprendre-l-ess/opengraph-image',
}

test('a search engine learns an article’s title, dates, authors and publisher', () => {
  const article = articleView({
    tags: [{ label: 'ESS', href: '/blog/mot-cle/ess' }],
    updated: { iso: '2025-11-12T08:00:00.000Z', label: '12 novembre 2025' },
  })
  expect(newsArticle(article, siteView(), seo)).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Comprendre l’ESS',
    description: 'Le chapô.',
    image: seo.image,
    datePublished: '2025-11-06T08:00:00.000Z',
    dateModified: '2025-11-12T08:00:00.000Z',
    author: [
      { name: 'La rédaction de Skorann', url: 'https://actualites.exemple/blog/auteur/la-redaction-de-skorann' },
    ],
    publisher: { '@type': 'Organization', name: 'Skorann Actualités', url: 'https://actualites.exemple/' },
    mainEntityOfPage: seo.canonical,
    articleSection: 'Coopération',
    keywords: ['ESS'],
  })
})

test('an article that was never changed was last modified when it was published', () => {
  expect(newsArticle(articleView(), siteView(), seo)).toMatchObject({ dateModified: '2025-11-06T08:00:00.000Z' })
})

test('a search engine learns the way to a page, with absolute addresses, the page last', () => {
  const { breadcrumbs, title } = articleView()
  expect(breadcrumbList(breadcrumbs, { title }, seo)).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Accueil', item: 'https://actualites.exemple/' },
      { position: 2, name: 'Coopération', item: 'https://actualites.exemple/blog/categorie/cooperation' },
      { position: 3, name: 'Comprendre l’ESS', item: seo.canonical },
    ],
  })
})

test('a title cannot close the script that it stands in', () => {
  const title = 'Un titre </script><script>alert(1)</script>'
  const { container } = render(<JsonLd data={newsArticle(articleView({ title }), siteView(), seo)} />)
  const script = container.querySelector('script')
  expect(script?.innerHTML).not.toContain('<')
  expect(JSON.parse(script?.textContent ?? '')).toMatchObject({ headline: title })
})
