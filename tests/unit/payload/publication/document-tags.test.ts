import { addressTag, CATEGORIES, documentTag, FRONT_PAGE, PAGES, SITE, SITEMAP } from '@/payload/publication/cache-tags'
import { classifierTags, mediaTags, pageTags, redirectTags, siteTags } from '@/payload/publication/document-tags'
import type { PublicRow } from '@/payload/publication/public-row'

const page: PublicRow = {
  id: 'p',
  _status: 'published',
  slug: 'a-propos',
  title: 'À propos',
  body: 'Un',
  updatedAt: '1',
}

describe('a page of the site', () => {
  test('that is published is new at its address', () => {
    expect(pageTags(null, page)).toEqual([
      SITEMAP,
      PAGES,
      documentTag('pages', 'p'),
      documentTag('pages', 'p', 'name'),
      addressTag('/a-propos'),
    ])
  })

  test('that is withdrawn leaves the pages that show it', () => {
    expect(pageTags(page, null)).toEqual([SITEMAP, PAGES, documentTag('pages', 'p'), documentTag('pages', 'p', 'name')])
  })

  test('that is corrected keeps its name', () => {
    expect(pageTags(page, { ...page, body: 'Deux' })).toEqual([SITEMAP, documentTag('pages', 'p')])
  })

  test('that is published again as it was has another date in the sitemap', () => {
    expect(pageTags(page, { ...page, updatedAt: '2' })).toEqual([SITEMAP])
    expect(pageTags(page, page)).toEqual([])
    expect(pageTags(null, null)).toEqual([])
  })
})

describe('a category, a dossier, a signature', () => {
  const row: PublicRow = { id: '1', slug: 'metiers', title: 'Métiers', name: 'Nom', description: 'Un', updatedAt: '1' }
  const whole = (collection: string) => documentTag(collection, '1')
  const name = (collection: string) => documentTag(collection, '1', 'name')
  const card = documentTag('dossiers', '1', 'card')

  test('that is new has an address, and a category stands in the menu of categories', () => {
    const address = addressTag('/blog/categorie/metiers')
    expect(classifierTags('categories', null, row)).toEqual([
      whole('categories'),
      name('categories'),
      documentTag('categories', '1', 'mark'),
      SITEMAP,
      address,
      CATEGORIES,
    ])
    expect(classifierTags('people', null, row)).toEqual([
      whole('people'),
      name('people'),
      documentTag('people', '1', 'link'),
      SITEMAP,
      addressTag('/blog/auteur/metiers'),
    ])
  })

  test('that is deleted leaves the sitemap', () => {
    expect(classifierTags('dossiers', row, null)).toEqual([whole('dossiers'), card, name('dossiers'), SITEMAP])
    expect(classifierTags('categories', row, null)).toContain(CATEGORIES)
  })

  test('whose title changes is named otherwise, at the same address', () => {
    const after = { ...row, title: 'Autre' }
    expect(classifierTags('categories', row, after)).toEqual([whole('categories'), name('categories'), CATEGORIES])
    expect(classifierTags('dossiers', row, after)).toEqual([whole('dossiers'), card, name('dossiers')])
  })

  test('whose address changes is in the sitemap and in the menu', () => {
    const tags = classifierTags('categories', row, { ...row, slug: 'ailleurs' })
    expect(tags).toEqual([
      whole('categories'),
      name('categories'),
      SITEMAP,
      addressTag('/blog/categorie/ailleurs'),
      CATEGORIES,
    ])
  })

  test('whose description changes is the same in lists and menus', () => {
    expect(classifierTags('categories', row, { ...row, description: 'Deux' })).toEqual([whole('categories')])
  })

  test('that is saved as it was changes nothing', () => {
    expect(classifierTags('categories', row, { ...row, updatedAt: '2' })).toEqual([])
    expect(classifierTags('categories', null, null)).toEqual([])
  })
})

test('a file changes the pages that show it', () => {
  const file: PublicRow = { id: 'm', alt: 'Un', updatedAt: '1' }
  expect(mediaTags(file, { ...file, alt: 'Deux' })).toEqual([documentTag('media', 'm')])
  expect(mediaTags(null, file)).toEqual([documentTag('media', 'm')])
  expect(mediaTags(file, null)).toEqual([documentTag('media', 'm')])
  expect(mediaTags(file, { ...file, updatedAt: '2' })).toEqual([])
  expect(mediaTags(null, null)).toEqual([])
})

test('a redirect changes the addresses that it leads from, and led from', () => {
  const redirect = (from: unknown): PublicRow => ({ id: 'r', from })
  expect(redirectTags(redirect('/a'), redirect('/b'))).toEqual([addressTag('/a'), addressTag('/b')])
  expect(redirectTags(null, redirect('/b'))).toEqual([addressTag('/b')])
  expect(redirectTags(redirect('/a'), null)).toEqual([addressTag('/a')])
  expect(redirectTags(redirect(null), null)).toEqual([])
})

test('the choices for the home page change it alone; the other settings change every page', () => {
  const site = { name: 'Skorann', lead: 'a', dossier: 'd', updatedAt: '1' }
  expect(siteTags(site, { ...site, lead: 'b' })).toEqual([FRONT_PAGE])
  expect(siteTags(site, { ...site, dossier: null })).toEqual([FRONT_PAGE])
  expect(siteTags(site, { ...site, name: 'Autre' })).toEqual([SITE])
  expect(siteTags(null, site)).toEqual([FRONT_PAGE, SITE])
  expect(siteTags(site, null)).toEqual([FRONT_PAGE, SITE])
  expect(siteTags(site, { ...site, updatedAt: '2' })).toEqual([])
})
