import { isExternalHref, isSafeHref } from '@/payload/editorial/href'

test.each([
  'https://exemple.fr/page?x=1#y',
  'http://exemple.fr',
  'mailto:a@exemple.fr',
  'tel:+33298000000',
  '/blog/article',
  '#section',
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
  '/\\ailleurs.fr',
  'page',
  '',
  '#',
  'https://',
])('nobody is led to %j', (href) => {
  expect(isSafeHref(href)).toBe(false)
})

test('another site is told from this one', () => {
  expect(isExternalHref('https://exemple.fr')).toBe(true)
  expect(isExternalHref('/blog')).toBe(false)
  expect(isExternalHref('mailto:a@exemple.fr')).toBe(false)
})
