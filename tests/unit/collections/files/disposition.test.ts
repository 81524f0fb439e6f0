import { disposition } from '@/collections/files/disposition'

test.each([
  ['rapport-2025.pdf', 'inline; filename="rapport-2025.pdf"'],
  [
    'Compte rendu d’été.pdf',
    `inline; filename="Compte rendu d_ete.pdf"; filename*=UTF-8''Compte%20rendu%20d%E2%80%99%C3%A9t%C3%A9.pdf`,
  ],
  ['a"b\\c(1).pdf', `inline; filename="a_b_c(1).pdf"; filename*=UTF-8''a%22b%5Cc%281%29.pdf`],
  ['e\u0301té.pdf', `inline; filename="ete.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf`],
  ['a\r\nb.pdf', `inline; filename="a__b.pdf"; filename*=UTF-8''a%0D%0Ab.pdf`],
])('the name %s is given whole to browsers, and without accents to others', (name, header) => {
  expect(disposition('inline', name)).toBe(header)
  expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
})
