import { ownAddress, typedAddress } from '@/components/admin/writing-tools/link/typed-address'

test.each([
  ['https://exemple.fr/a?b=c#d', 'https://exemple.fr/a?b=c#d'],
  [' www.exemple.fr ', 'https://www.exemple.fr'],
  ['exemple.fr/page', 'https://exemple.fr/page'],
  ['nom@exemple.fr', 'mailto:nom@exemple.fr'],
  ['tel:+33298000000', 'tel:+33298000000'],
  ['/blog/un-article', '/blog/un-article'],
  ['#sources', '#sources'],
  ['http://localhost:3000/blog/x', 'http://localhost:3000/blog/x'],
])('« %s » is the address %s', (typed, address) => {
  expect(typedAddress(typed)).toBe(address)
})

test.each([
  'mutuelle',
  'la loi de 2014',
  'environ 3.5',
  'javascript:alert(1)',
  '//ailleurs.fr',
  'voir www.exemple.fr',
  '/',
  '',
])('« %s » is no address', (typed) => {
  expect(typedAddress(typed)).toBeNull()
})

test('an address of this site is told from others, by its path alone', () => {
  const site = 'https://actu.fr'
  expect(ownAddress('https://actu.fr/blog/x', site)?.pathname).toBe('/blog/x')
  expect(ownAddress('/blog/x', site)?.pathname).toBe('/blog/x')
  for (const other of [
    'https://actu.fr.ailleurs.fr/blog/x',
    'http://actu.fr/blog/x',
    'https://actu.fr/blog/x#y',
    'mailto:a@actu.fr',
    null,
  ]) {
    expect(ownAddress(other, site)).toBeNull()
  }
})
