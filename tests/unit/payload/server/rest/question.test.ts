import { questionOf } from '@/payload/server/rest/question'
import { readTarget } from '@/payload/server/target'

const ID = '01a230ed-bb10-7739-956b-b1309ec25760'

const question = (url: string) => {
  const target = readTarget(url)
  return target && questionOf(target)
}

test.each([
  ['/api/articles', '/api/articles'],
  ['/api/articles?', '/api/articles'],
  ['/api/articles?limit=10&depth=1', '/api/articles?depth=1&limit=10'],
  ['/api/articles?utm_source=lettre&depth=1', '/api/articles?depth=1'],
  ['/api/articles?sort=title&sort=-publishedAt', '/api/articles?sort=title&sort=-publishedAt'],
  [
    '/api/articles?where%5Bslug%5D%5Bequals%5D=%C3%A9t%C3%A9',
    '/api/articles?where%5Bslug%5D%5Bequals%5D=%C3%A9t%C3%A9',
  ],
  ['/api/articles?where[slug][equals]=été', '/api/articles?where%5Bslug%5D%5Bequals%5D=%C3%A9t%C3%A9'],
  [`/api/articles/${ID}?depth=0`, `/api/articles/${ID}?depth=0`],
  ['/api/globals/site', '/api/globals/site'],
])('%s is the question %s', (url, expected) => {
  expect(question(url)).toBe(expected)
})

test.each([
  ['/api/articles?draft=true', 'a draft'],
  ['/api/articles?trash=true', 'the trash'],
  ['/api/articles?locale=en', 'a language'],
  ['/api/articles?joins[x][limit]=1', 'a join'],
  ['/api/articles/count', 'a number of documents'],
  ['/api/articles/versions', 'versions'],
  [`/api/articles/${ID}/review`, 'an endpoint of a document'],
  ['/api/media/file/photo.jpg', 'a file'],
  ['/api/globals', 'no global'],
  ['/api/globals/site/versions', 'versions of a global'],
  ['/API/articles', 'another spelling of the path'],
  ['/api/articles?where[slug][equals]=%FF', 'what cannot be decoded'],
  [`/api/articles?where[title][like]=${'a'.repeat(1_000)}`, 'a long question'],
])('%s is asked each time: %s', (url) => {
  expect(question(url)).toBeNull()
})

test('one question has one address, in whatever order it is asked', () => {
  const parameters = ['limit=2', 'depth=1', 'where[slug][equals]=a', 'sort=title', 'page=2']
  const asked = [parameters, parameters.toReversed(), ['x=1', ...parameters]].map((list) =>
    question(`/api/articles?${list.join('&')}`),
  )
  expect(new Set(asked).size).toBe(1)
})
