import { toMetadata } from '@/app/(site)/metadata'
import { framedSite } from '@/tests/support/list-views'

const seo = {
  title: 'Titre · Skorann Actualités',
  description: 'Le chapô.',
  canonical: 'https://actualites.exemple.fr/blog/titre',
  image: 'https://actualites.exemple.fr/blog/titre/opengraph-image',
}

test('search engines and social networks get one address of the page, at that of the site', () => {
  const metadata = toMetadata(seo, framedSite)
  expect(metadata.alternates?.canonical).toBe(seo.canonical)
  expect(metadata.openGraph?.url).toBe(seo.canonical)
})

test('a feed reader finds the RSS feed from every page', () => {
  expect(toMetadata(seo, framedSite).alternates?.types).toEqual({
    'application/rss+xml': [{ url: 'https://actualites.exemple.fr/blog/flux.xml', title: 'Skorann Actualités' }],
  })
})

test('a shared link shows a large picture, or none when there is none', () => {
  expect(toMetadata(seo, framedSite).openGraph?.images).toEqual([
    { url: seo.image, alt: seo.title, width: 1200, height: 630 },
  ])
  const described = { ...seo, imageAlt: 'Deux personnes', imageSize: { width: 900, height: 600 } }
  expect(toMetadata(described, framedSite).openGraph?.images).toEqual([
    { url: seo.image, alt: 'Deux personnes', width: 900, height: 600 },
  ])
  expect(toMetadata({ ...seo, image: undefined }, framedSite).openGraph?.images).toBeUndefined()
})

test('search engines are asked to leave an example out, and to follow its links', () => {
  expect(toMetadata({ ...seo, isHidden: true }, framedSite).robots).toMatchObject({ index: false, follow: true })
  expect(toMetadata(seo, framedSite).robots).toMatchObject({ index: true })
})
