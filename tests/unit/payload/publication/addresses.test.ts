import {
  addressOf,
  decodedPath,
  formAddress,
  loginAddress,
  previewAddress,
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
