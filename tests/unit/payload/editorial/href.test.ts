import { isExternalHref, isSafeHref } from '@/payload/editorial/href'

test.each([
  'https://exemple.fr/page?x=1#y',
  'http://exemple.fr',
  'mailto:a@exemple.fr',
  'tel:+33298000000',
  '/blog/article',
  '#section',
  '#a',
])('staff may link to %s', (href) => {
  expect(isSafeHref(href)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//ailleurs.fr/page',
  'https://exemple.fr/une page',
  '/une page',
  '#une page',
  'https://exemple.fr/a\\b',
  '/a\u0007b',
  '/\\ailleurs.fr',
  'page',
  '',
  '#',
  'https://',
])('nobody is led to %j', (href) => {
  expect(isSafeHref(href)).toBe(false)
})

test('another site is distinguished from this one', () => {
  expect(isExternalHref('https://exemple.fr')).toBe(true)
  expect(isExternalHref('http://exemple.fr')).toBe(true)
  expect(isExternalHref('HTTPS://exemple.fr')).toBe(true)
  expect(isExternalHref('/partager?vers=https://exemple.fr')).toBe(false)
  expect(isExternalHref('/blog')).toBe(false)
  expect(isExternalHref('mailto:a@exemple.fr')).toBe(false)
})
