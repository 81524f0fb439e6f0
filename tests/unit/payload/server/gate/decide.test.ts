import { type Asked, decide } from '@/payload/server/gate/decide'

const KB = 1024
const FORM = { 'content-type': 'multipart/form-data; boundary=x' }
const JSON_BODY = { 'content-type': 'application/json' }
const AS_QUESTION = { ...JSON_BODY, 'x-http-method-override': 'GET' }

function bytesFor(method: string, path: string, headers: Asked['headers'], hasCredentials: boolean) {
  const decision = decide({ method, path, headers, hasCredentials })
  return decision.kind === 'open' ? decision.bytes / KB : decision.refusal.status
}

test.each([
  ['GET', '/api/articles', {}, 16, 16],
  ['OPTIONS', '/api/articles', {}, 16, 16],
  ['POST', '/api/articles', JSON_BODY, 403, 1024],
  ['POST', '/api/articles', FORM, 403, 16 * 1024],
  ['POST', '/api/articles/import', FORM, 403, 26 * 1024],
  ['POST', '/api/ARTICLES/Import', FORM, 403, 26 * 1024],
  ['POST', '/api/articles/import', JSON_BODY, 403, 1024],
  ['POST', '/api/articles/import/x', FORM, 403, 16 * 1024],
  ['PATCH', '/api/articles/x', FORM, 403, 16 * 1024],
  ['PUT', '/api/articles/x', JSON_BODY, 403, 1024],
  ['DELETE', '/api/articles', JSON_BODY, 403, 1024],
  ['POST', '/api/globals/site', JSON_BODY, 403, 1024],
  ['POST', '/api/nothing', JSON_BODY, 403, 1024],
  ['POST', '/api/articles', AS_QUESTION, 16, 64],
  ['PATCH', '/api/articles', AS_QUESTION, 403, 1024],
  ['POST', '/api/users/login', JSON_BODY, 16, 16],
  ['POST', '/api/users/login', FORM, 16, 16],
  ['POST', '/api/users/LOGIN', FORM, 16, 16],
  ['POST', '/api/users/first-register', FORM, 16, 16],
  ['POST', '/api/users/reset-password', JSON_BODY, 16, 16],
  ['POST', '/api/users/confirm-email', JSON_BODY, 16, 16],
  ['POST', '/api/users/login/second-factor', JSON_BODY, 16, 16],
  ['POST', '/api/users/confirm', JSON_BODY, 403, 16],
  ['PATCH', '/api/users/x', FORM, 403, 16],
  ['POST', '/api/users', JSON_BODY, 403, 16],
  ['POST', '/api/commands/admin-create', JSON_BODY, 16, 1024],
  ['POST', '/admin/login', { 'next-action': 'x' }, 64, 16 * 1024],
])(
  '%s %s with %j: kilobytes, or the refusal, for a stranger %s and with a session %s',
  (method, path, headers, stranger, staff) => {
    expect(bytesFor(method, path, headers, false)).toBe(stranger)
    expect(bytesFor(method, path, headers, true)).toBe(staff)
  },
)

test('each bound has its sentence', () => {
  for (const [path, headers] of [
    ['/api/users', JSON_BODY],
    ['/api/articles', JSON_BODY],
    ['/api/articles', FORM],
    ['/api/articles/import', FORM],
    ['/api/articles', AS_QUESTION],
  ] as const) {
    const decision = decide({ method: 'POST', path, headers, hasCredentials: true })
    expect(decision).toMatchObject({
      kind: 'open',
      tooLarge: { status: 413, message: expect.stringMatching(/^C’est trop /) },
    })
  }
})
