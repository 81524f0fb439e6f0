import { render } from '@testing-library/react'

import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList, newsArticle, profilePage, siteAndPublisher } from '@/components/seo/structured-data'
import { articleView, pictureView, siteView } from '@/tests/support/views'

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
    image: expect.arrayContaining([seo.image]),
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

/* What Google's documentation requires and recommends, under developers.google.com/search/docs/appearance/structured-data. */

const person = {
  name: 'Anne Le Goff',
  kind: 'person' as const,
  href: '/blog/auteur/anne',
  biography: 'Elle écrit.',
  photo: pictureView(),
}
const photographed = articleView({ cover: { kind: 'picture', motif: 'metiers', picture: pictureView() } })
const [organization, webSite] = siteAndPublisher(
  siteView({ tagline: 'Des nouvelles', social: [{ label: 'Mastodon', href: 'https://exemple.social/@skorann' }] }),
  { ...seo, canonical: 'https://actualites.exemple/' },
)

test.each<[what: string, data: unknown, required: string[], recommended: string[]]>([
  [
    'Article',
    newsArticle(photographed, siteView(), seo),
    [],
    ['author.0.name', 'author.0.url', 'dateModified', 'datePublished', 'headline', 'image.2', 'publisher.logo'],
  ],
  [
    'Breadcrumb',
    breadcrumbList([{ label: 'Accueil', href: '/' }], { title: 'Page' }, seo),
    ['itemListElement.0.name', 'itemListElement.0.item', 'itemListElement.1.position', 'itemListElement.1.name'],
    [],
  ],
  ['Organization', organization, [], ['name', 'url', 'logo', 'description', 'sameAs.0']],
  ['Site names', webSite, ['name', 'url'], []],
  ['Site search', webSite, ['potentialAction.target.urlTemplate', 'potentialAction.query-input'], []],
  [
    'Profile page',
    profilePage(person, seo),
    ['mainEntity.name'],
    ['mainEntity.url', 'mainEntity.description', 'mainEntity.image'],
  ],
])(
  '%s: every required and recommended property is there, and absolute where it is an address',
  (_what, data, required, recommended) => {
    const json = JSON.parse(JSON.stringify(data))
    for (const path of [...required, ...recommended]) {
      const value = path.split('.').reduce((part, name) => part?.[name], json)
      expect([path, value]).toEqual([path, expect.anything()])
      if (/(url|logo|image|item)(\.\d)?$/i.test(path))
        expect([path, value]).toEqual([path, expect.stringMatching(/^https:/)])
    }
  },
)

test.each([
  ['a photograph', photographed],
  ['a drawing', articleView()],
])('the cover of an article, %s, comes in three shapes before the picture that is shared', (_what, article) => {
  const pictures = ['1x1', '4x3', '16x9'].map(
    (ratio) => `https://actualites.exemple${article.href}/opengraph-image/${ratio}`,
  )
  expect(newsArticle(article, siteView(), seo).image).toEqual([...pictures, seo.image])
})

test.each([
  ['organization', 'Organization', undefined],
  ['person', 'Person', 'Fonction'],
] as const)('who signs as %s is one of schema.org’s %s, whatever the name', (kind, type, jobTitle) => {
  for (const name of ['La rédaction de Skorann', 'Anne Le Goff']) {
    const author = { name, kind, href: '/x', role: 'Fonction' }
    const { mainEntity } = profilePage(author, seo)
    expect(mainEntity).toMatchObject({ '@type': type, name })
    expect((mainEntity as { jobTitle?: string }).jobTitle).toBe(jobTitle)
    expect(newsArticle(articleView({ authors: [author] }), siteView(), seo).author).toEqual([
      expect.objectContaining({ '@type': type, name }),
    ])
  }
})

test('an unsigned article is the publisher’s', () => {
  expect(newsArticle(articleView({ authors: [] }), siteView(), seo).author).toMatchObject({
    '@type': 'Organization',
    name: 'Skorann Actualités',
  })
})
