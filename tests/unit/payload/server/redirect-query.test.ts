import inject from 'light-my-request'
import { makeReady } from '@/payload/server/ready-answer'
import { sendReady } from '@/payload/server/send-ready'

async function locationOf(url: string, location: string, status = 308) {
  const ready = await makeReady({ status, headers: { location }, body: Buffer.alloc(0) })
  const { headers } = await inject((req, res) => sendReady(req, res, ready), { method: 'GET', url })
  return headers.location
}

test.each([
  ['/vieux', '/neuf', '/neuf'],
  ['/vieux?', '/neuf', '/neuf'],
  ['/vieux?a=1&b=%C3%A9', '/neuf', '/neuf?a=1&b=%C3%A9'],
  ['/vieux?a=1', '/neuf?c=2', '/neuf?c=2&a=1'],
  ['/vieux?a=1', '/neuf#ici', '/neuf?a=1#ici'],
  ['/vieux?a=1', 'https://exemple.fr/neuf?c=2#ici', 'https://exemple.fr/neuf?c=2&a=1#ici'],
  ['/vieux?a=1', 'mailto:redaction@exemple.fr', 'mailto:redaction@exemple.fr'],
  ['/vieux?a=b?c', '/neuf', '/neuf?a=b?c'],
])('the redirect of %s to %s leads to %s', async (url, location, sent) => {
  expect(await locationOf(url, location)).toBe(sent)
})

test('a temporary redirect leads where it says', async () => {
  expect(await locationOf('/preview/pages/1?a=1', '/admin/login?redirect=x', 307)).toBe('/admin/login?redirect=x')
})

test('one kept answer serves each query with its own', async () => {
  const ready = await makeReady({ status: 308, headers: { location: '/neuf' }, body: Buffer.alloc(0) })
  for (const query of ['?a=1', '?b=2', '']) {
    const { headers } = await inject((req, res) => sendReady(req, res, ready), { method: 'GET', url: `/vieux${query}` })
    expect(headers.location).toBe(`/neuf${query}`)
  }
})
