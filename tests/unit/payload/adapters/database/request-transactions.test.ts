import {
  noteBeginInRequest,
  noteConflict,
  noteEndInRequest,
  noteLostConnection,
  noteMayBeKept,
  openTransaction,
  withTransactionCleanupAndRetry,
} from '@/payload/adapters/database/request-transactions'

const patch = (type = 'application/json') =>
  new Request('http://site/api/articles/1', {
    method: 'PATCH',
    body: '{"title":"x"}',
    headers: { 'content-type': type },
  })

/** Meets a conflict this many times, then answers with the body that it was sent. */
function conflicting(times: number) {
  let asked = 0
  return {
    handler: withTransactionCleanupAndRetry(async (request) => {
      asked += 1
      const body = await request.text()
      if (asked <= times) noteConflict()
      return new Response(body, { status: asked <= times ? 503 : 200 })
    }),
    asked: () => asked,
  }
}

test('a request that meets a conflict is answered again, whole, and a lasting one is told', async () => {
  const twice = conflicting(2)
  const answer = await twice.handler(patch())
  expect([answer.status, await answer.text(), twice.asked()]).toEqual([200, '{"title":"x"}', 3])
  const always = conflicting(Number.POSITIVE_INFINITY)
  expect([(await always.handler(patch())).status, always.asked()]).toEqual([503, 4])
})

test.each([
  ['nothing was kept', false, [200, 2]],
  ['something may be kept', true, [503, 1]],
])('a request under which a connection to the database died, when %s', async (_when, mayBeKept, expected) => {
  let asked = 0
  const handler = withTransactionCleanupAndRetry(async (request) => {
    asked += 1
    await request.text()
    if (asked > 1) return new Response()
    if (mayBeKept) noteMayBeKept()
    noteLostConnection()
    return new Response(null, { status: 503 })
  })
  const { status } = await handler(patch())
  expect([status, asked]).toEqual(expected)
})

test('a file that is sent is not sent again', async () => {
  const once = conflicting(1)
  expect([(await once.handler(patch('multipart/form-data'))).status, once.asked()]).toEqual([503, 1])
})

test.each(['login/second-factor', 'second-factor/totp/confirm', 'second-factor/passkey/confirm'])(
  'a code that is used up is not given again: %s',
  async (path) => {
    const once = conflicting(1)
    const headers = { 'content-type': 'application/json' }
    const request = new Request(`http://site/api/users/${path}`, { method: 'POST', body: '{}', headers })
    expect([(await once.handler(request)).status, once.asked()]).toEqual([503, 1])
  },
)

test('transactions that a request leaves open are rolled back at its end, also when it fails; ended ones are not', async () => {
  const undone: string[] = []
  const leaving = withTransactionCleanupAndRetry(async (request: Request) => {
    noteBeginInRequest('forgotten', async () => void undone.push('forgotten'))
    noteBeginInRequest('ended', async () => void undone.push('ended'))
    noteEndInRequest('ended')
    expect(openTransaction()).toBe('forgotten')
    if (request.method === 'PATCH') throw new Error('fails')
    return new Response()
  })
  await leaving(new Request('http://site/api'))
  await expect(leaving(patch())).rejects.toThrow('fails')
  expect(undone).toEqual(['forgotten', 'forgotten'])
  expect(openTransaction()).toBeUndefined()
})
