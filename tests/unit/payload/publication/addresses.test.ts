import {
  addressOf,
  decodedPath,
  formAddress,
  listAddress,
  loginAddress,
  monthAddress,
  previewAddress,
  tagAddress,
  trashedFormAddress,
} from '@/payload/publication/addresses'

test.each([
  ['articles', '/blog/titre'],
  ['pages', '/titre'],
  ['categories', '/blog/categorie/titre'],
  ['dossiers', '/blog/dossier/titre'],
  ['people', '/blog/auteur/titre'],
] as const)('what is published in %s has its page at %s', (collection, path) => {
  expect(addressOf(collection, 'titre')).toBe(path)
})

test('keywords and months have lists without a document', () => {
  expect([tagAddress('ess'), monthAddress('2025-11')]).toEqual(['/blog/mot-cle/ess', '/blog/2025/11'])
  expect([listAddress('/blog/mot-cle/ess'), listAddress('/blog/2025/11')]).toEqual(['tag:ess', 'month:2025-11'])
})

test.each([
  '/blog/2025/13',
  '/blog/2025/00',
  '/blog/2025/1',
  '/blog/25/11',
  '/blog/2025',
  '/blog/mot-cle',
  '/2025/11',
  '/blog/mot-cle/a/b',
])('%s is the address of no such list', (path) => {
  expect(listAddress(path)).toBeNull()
})

test('the staff reach a document by its id, whatever letters it has', () => {
  expect(previewAddress('articles', 'a/b')).toBe('/preview/articles/a%2Fb')
  expect(formAddress('pages', 'a/b')).toBe('/admin/collections/pages/a%2Fb')
  expect(trashedFormAddress('pages', 'a/b')).toBe('/admin/collections/pages/trash/a%2Fb')
})

test('the login leads on to where somebody was going', () => {
  expect(loginAddress('/preview/articles/1?x=2')).toBe('/admin/login?redirect=%2Fpreview%2Farticles%2F1%3Fx%3D2')
})

test('a path is read without its encodings, and as it is when they are wrong', () => {
  expect(decodedPath('/%C3%A9t%C3%A9')).toBe('/été')
  expect(decodedPath('/100%')).toBe('/100%')
})
