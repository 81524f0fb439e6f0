import { type Entity, placesNamed, placesOf } from '@/components/admin/go-to/places'

const articles: Entity = {
  slug: 'articles',
  plural: 'Articles',
  singular: 'Article',
  group: 'Rédaction',
  kind: 'collection',
  mayCreate: true,
}
const media: Entity = {
  slug: 'media',
  plural: 'Fichiers',
  singular: 'Fichier',
  group: 'Médiathèque',
  kind: 'collection',
  mayCreate: false,
}
const site: Entity = {
  slug: 'site',
  plural: 'Réglages du site',
  singular: '',
  group: 'Site',
  kind: 'global',
  mayCreate: false,
}
const places = placesOf([articles, media, site], '/admin')
const named = (words: string) => placesNamed(places, words).map(({ title }) => title)

test('the pages of the admin are its lists and settings, a new one of what a person may make, and their account', () => {
  expect(places).toMatchObject([
    { title: 'Tableau de bord', href: '/admin' },
    { title: 'Articles', href: '/admin/collections/articles' },
    { title: 'Fichiers', href: '/admin/collections/media' },
    { title: 'Réglages du site', href: '/admin/globals/site' },
    { title: 'Créer : article', href: '/admin/collections/articles/create' },
    { title: 'Guide de rédaction', href: '/admin/guide' },
    { title: 'Mon compte', href: '/admin/account' },
  ])
})

test('the beginnings of their words, or of the heading that they stand under, find them, without accents, and « nouvel article » the one that makes one', () => {
  expect(named('mediat')).toEqual(['Fichiers'])
  expect(named('site regl')).toEqual(['Réglages du site'])
  expect(named('nouvel art')).toEqual(['Créer : article'])
  expect(named('rticle')).toEqual([])
  expect(named('Créer : article')).toEqual(['Créer : article'])
})
