import { readdirSync } from 'node:fs'
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
import { isSitemapPart, listOfFeed, pageOfList, picturedArticle } from '@/collections/addresses/dynamic-addresses'
import { documentAddress, listAddress } from '@/payload/publication/addresses'

test.each([
  ['/blog/page/3', { list: '/blog', number: '3', redirectedAs: '/blog/page/3' }],
  ['/blog/page/x', { list: '/blog', number: 'x', redirectedAs: '/blog/page/x' }],
  ['/blog/categorie/a/page/2', { list: '/blog/categorie/a', number: '2', redirectedAs: '/blog/categorie/a' }],
  ['/blog/mot-cle/ess/page/2', { list: '/blog/mot-cle/ess', number: '2', redirectedAs: '/blog/mot-cle/ess' }],
  ['/blog/2025/11/page/2', { list: '/blog/2025/11', number: '2', redirectedAs: '/blog/2025/11' }],
  ['/blog/2025/13/page/2', null],
  ['/blog/a/page/2', null],
  ['/blog/page', null],
  ['/blog/categorie/page/2', null],
  ['/a/blog/page/2', null],
])('%s: the page of a list, or not', (path, expected) => {
  expect(pageOfList(path)).toEqual(expected)
})

test.each([
  ['/blog/a/opengraph-image', '/blog/a'],
  ['/blog/a/opengraph-image/4x3', '/blog/a'],
  ['/blog/a/opengraph-image/2x1', null],
  ['/opengraph-image', null],
  ['/blog/page/opengraph-image', null],
  ['/blog/categorie/opengraph-image', null],
  ['/blog/a/b/opengraph-image', null],
  ['/a/opengraph-image', null],
])('%s: the sharing picture of %s', (path, expected) => {
  expect(picturedArticle(path)).toBe(expected)
})

test.each([
  ['/blog/categorie/a/flux.xml', '/blog/categorie/a'],
  ['/blog/mot-cle/a/flux.json', '/blog/mot-cle/a'],
  ['/blog/auteur/a/flux.atom', '/blog/auteur/a'],
  ['/blog/auteur/a/flux.txt', null],
  ['/blog/flux.xml', null],
  ['/blog/2025/11/flux.xml', null],
])('%s: the feed of %s', (path, expected) => {
  expect(listOfFeed(path)).toBe(expected)
})

test.each([
  ['/sitemap/1.xml', true],
  ['/sitemap/12.xml', true],
  ['/sitemap/0.xml', false],
  ['/sitemap/01.xml', false],
  ['/sitemap/1000.xml', false],
  ['/sitemap', false],
  ['/a/sitemap/1.xml', false],
])('%s: a part of the sitemap, or not', (path, expected) => {
  expect(isSitemapPart(path)).toBe(expected)
})

test('each route with a parameter is a document’s, a list’s, its feed, a page’s of a list, a sharing picture’s, a part of the sitemap, or the one for all the rest', () => {
  const found = routes().filter((route) => route.includes('['))
  expect(found).toContain('/blog/dossier/[slug]/page/[number]')
  const unknown = found.filter((route) => {
    const month = route.replace('[slug]/[month]', '2025/11')
    const path = month
      .replace('[feed]', 'flux.xml')
      .replace('[ratio]', '1x1')
      .replace('[part]', '2.xml')
      .replace('[...path]', 'x/y')
      .replace(/\[\w+\]/g, 'x')
    return (
      !documentAddress(path) &&
      !listOfFeed(path) &&
      !listAddress(path) &&
      !pageOfList(path) &&
      !picturedArticle(path) &&
      !isSitemapPart(path)
    )
  })
  expect(unknown).toEqual(['/[...path]'])
})

function routes(): string[] {
  return ['app/(site)', 'app/(feeds)'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
      .map((file) => normalizeAppPath(`/${file.replace(/\.tsx?$/, '')}`)),
  )
}
