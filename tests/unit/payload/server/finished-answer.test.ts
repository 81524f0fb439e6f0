import { finishedAnswer } from '@/payload/server/finished-answer'

const body = Buffer.from('<p>Bonjour</p><script>self.__next_f.push([1])</script>')

test('a page leaves as a document that readers ask for again each time, under the strict policy', () => {
  const answer = finishedAnswer({
    status: 200,
    headers: { 'content-type': 'text/html', 'cache-control': 's-maxage=31536000' },
    body,
  })
  expect(answer.body.toString()).toBe('<p>Bonjour</p>')
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding, Save-Data' })
  expect(answer.headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self';/)
})

test('nobody keeps a feed or a redirect for a year, as Next says', () => {
  const feed = finishedAnswer({
    status: 200,
    headers: { 'content-type': 'application/rss+xml', 'cache-control': 's-maxage=31536000' },
    body,
  })
  expect(feed).toMatchObject({ headers: { 'cache-control': 'no-cache', 'content-type': 'application/rss+xml' }, body })
  const moved = finishedAnswer({
    status: 308,
    headers: { 'content-type': 'text/html', location: '/blog', 'cache-control': 's-maxage=31536000' },
    body,
  })
  expect(moved.headers).toEqual({ location: '/blog', 'cache-control': 'no-cache', vary: 'Accept-Encoding' })
  expect(moved.body).toHaveLength(0)
})
