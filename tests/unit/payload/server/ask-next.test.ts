import { asksNext } from '@/payload/server/ask-next'

test('a redirect has one address and no body', async () => {
  const ask = asksNext(async (_req, res) => {
    res.setHeader('location', ['/blog', '/blog'])
    res.writeHead(308)
    res.end('/blog')
  }, 'localhost')
  const answer = await ask('/blog/page/1')
  expect(answer).toMatchObject({ status: 308, headers: { location: '/blog' } })
  expect(answer.body).toHaveLength(0)
})

test('a render that fails fails', async () => {
  const ask = asksNext(async () => {
    throw new Error('base fermée')
  }, 'localhost')
  await expect(ask('/')).rejects.toThrow('base fermée')
})
