import { createLogger, standardOutput } from '@/payload/server/log/logger'
import { withRequestId } from '@/payload/server/log/request-id'

function linesOf(work: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  work(createLogger({ write: (line) => lines.push(line) }))
  return lines.map((line) => JSON.parse(line))
}

test('a line logged while a request is answered has its id, also after a wait', async () => {
  const lines: string[] = []
  const logger = createLogger({ write: (line) => lines.push(line) })
  await withRequestId('request-42', async () => {
    await Promise.resolve()
    logger.info('inside')
  })
  logger.info('outside')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { requestId: 'request-42', msg: 'inside' },
    { msg: 'outside' },
  ])
  expect(lines[1]).not.toContain('requestId')
})

test('an error is logged without the form that hangs from it', () => {
  const error = Object.assign(new Error('Refused'), { data: { name: 'Anne Le Goff' }, code: 'E1' })
  const [line] = linesOf((logger) => logger.error(error))
  expect(line).toMatchObject({ level: 50, err: { type: 'Error', message: 'Refused', code: 'E1' } })
  expect(JSON.stringify(line)).not.toContain('Anne')
})

test('a query that failed is logged without its values, and with its cause', () => {
  const cause = new Error('SQLITE_BUSY: database is locked')
  const error = new Error('Failed query: insert into "users" values (?)\nparams: Anne Le Goff,rédaction', { cause })
  const [line] = linesOf((logger) => logger.error({ err: error }))
  const text = JSON.stringify(line)
  expect(text).toContain('Failed query: insert into')
  expect(text).toContain('SQLITE_BUSY')
  expect(text).toContain('logger.test.ts')
  expect(text).not.toContain('Anne')
})

test.each([
  ['an address', 'Email attempted to Anne.Le-Goff+x@exemple.coop', 'Anne'],
  ['an address in a URL', '/recherche/anne%40exemple.fr', 'anne'],
  ['the token of a new password', '/admin/reset/abc123DEF', 'abc123'],
  ['the token of a new address', '/admin/adresse/abc123-_DEF', 'abc123'],
  ['the token of a verification', '/api/users/verify/abc123DEF', 'abc123'],
  ['any token of Payload', 'token 0123456789abcdef0123456789abcdef01234567', '0123456789abcdef'],
  ['a session', 'JWT eyJhbGciOi.eyJpZCI6.c2lnbmF0dXJl', 'eyJ'],
])('no line holds %s', (_what, text, secret) => {
  const [line] = linesOf((logger) => logger.warn({ path: text }, text))
  expect(JSON.stringify(line)).not.toContain(secret)
})

test('documents and requests keep their ids in the log', () => {
  const words = 'GET /api/articles/6df41849-9b60-40d4-97e3-24959e3f554b 0123456789abcdef0123456789abcdef pino@9.14.0'
  const [line] = linesOf((logger) => logger.info(words))
  expect(line).toMatchObject({ msg: words })
})

test.each(['EPIPE', 'ECONNRESET'])('a log that nobody reads any more (%s) stops nothing', (code) => {
  const failure = Object.assign(new Error(code), { code })
  expect(() => standardOutput().emit('error', failure)).not.toThrow()
})
