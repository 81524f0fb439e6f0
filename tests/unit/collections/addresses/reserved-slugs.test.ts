import { readdirSync, readFileSync } from 'node:fs'
import { normalizeMetadataPageToRoute, normalizeMetadataRoute } from 'next/dist/lib/metadata/get-metadata-route'
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
import { RESERVED_ARTICLE_SLUGS, RESERVED_PAGE_SLUGS } from '@/collections/addresses/reserved-slugs'
import { slugify } from '@/payload/editorial/slug'

const ADDRESSES = [...routes(), ...publicFiles(), ...addressesOfTheFront()]

test.each([
  ['articles', '/blog/', RESERVED_ARTICLE_SLUGS],
  ['pages', '/', RESERVED_PAGE_SLUGS],
])('the slugs reserved for %s are the names that something else has under %s', (_collection, folder, reserved) => {
  const names = namesUnder(folder)
  const possible = names.filter((name) => slugify(name) === name)
  expect(possible.filter((name) => !reserved.some((slug) => slug === name))).toEqual([])
  expect(reserved.filter((slug) => !names.includes(slug))).toEqual([])
})

test('each source of addresses is read', () => {
  expect(routes()).toEqual(
    expect.arrayContaining(['/blog/[slug]', '/opengraph-image', '/sitemap.xml', '/blog/flux.xml']),
  )
  expect(publicFiles()).toContain('/favicon.svg')
  expect(addressesOfTheFront()).toEqual(expect.arrayContaining(['/health', '/speculation-rules.json', '/_next']))
})

test('the contract names the same ones', () => {
  const [, articles = '', pages = ''] =
    /Reserved: for articles\s+`([^`]+)`;\s+for pages\s+`([^`]+)`/.exec(readFileSync('docs/contract.md', 'utf8')) ?? []
  expect(articles.split(/\s+/).sort()).toEqual([...RESERVED_ARTICLE_SLUGS].sort())
  expect(pages.split(/\s+/).sort()).toEqual([...RESERVED_PAGE_SLUGS].sort())
})

/** Returns the names directly in a folder of the site, without variable parts. */
function namesUnder(folder: string): string[] {
  const below = ADDRESSES.filter((address) => address.startsWith(folder)).map((address) => address.slice(folder.length))
  const names = below.map((address) => address.split('/')[0] ?? '').filter((name) => name && !name.startsWith('['))
  return [...new Set(names)]
}

/** The addresses of `app/`, by Next's own rules: `/blog/[slug]`, `/robots.txt`. */
function routes(): string[] {
  return filesOf('app').flatMap((file) => {
    const page = `/${file.replace(/\.\w+$/, '')}`
    const route = normalizeMetadataPageToRoute(normalizeMetadataRoute(page), false)
    const isRoute = route !== page || /\/(page|route)$/.test(page)
    return isRoute ? [normalizeAppPath(route)] : []
  })
}

function publicFiles(): string[] {
  return filesOf('public').map((file) => `/${file}`)
}

/** Addresses that the front names, as a text ('/health/live') or a pattern (/^\/health/): their first part. */
function addressesOfTheFront(): string[] {
  return ['payload/server'].flatMap((folder) =>
    filesOf(folder).flatMap((file) => {
      const source = readFileSync(`${folder}/${file}`, 'utf8')
      return [...source.matchAll(/(?:['"`]|\^\\)\/(\w[\w.-]*)/g)].map(([, name]) => `/${name}`)
    }),
  )
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
}
