import fc from 'fast-check'
import type { SanitizedConfig } from 'payload'
import { everyEndpoint, everyField } from '../access-matrix/present-answers'

/** A request as a stranger may send it. */
export interface OddRequest {
  method: string
  /** After `/api`, with its query. */
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer> | FormData
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']
const OPTIONS_OF_QUERIES = [
  ...['autosave', 'depth', 'draft', 'fallback-locale', 'joins', 'limit', 'locale', 'page', 'pagination', 'pasted'],
  ...[
    'populate[articles][title]',
    'publishSpecificLocale',
    'select[title]',
    'select',
    'sort',
    'trash',
    'where',
    'action',
  ],
]
const OPERATORS = ['equals', 'not_equals', 'in', 'like', 'contains', 'exists', 'near', 'within', 'less_than', 'x']
const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const UUID = '01930000-0000-7000-8000-000000000000'

/** Returns an arbitrary of requests to every endpoint of a configuration, and to addresses near them. */
export function oddRequests(config: SanitizedConfig): fc.Arbitrary<OddRequest> {
  const names = [
    ...new Set(
      config.collections.flatMap(({ flattenedFields }) => everyField(flattenedFields).map(({ path }) => path)),
    ),
    ...['token', 'password', 'currentPassword', 'at', 'action', 'revision', 'value', ...NAMES_OF_OBJECTS],
  ]
  const endpoints = everyEndpoint(config).map((endpoint) => endpoint.split(' ') as [string, string])
  const scalar = fc.oneof(
    fc.constantFrom<unknown>('', 'null', 'true', '0', '-1', 'NaN', '1e309', '9999999999999999999', UUID, '2026-13-45'),
    fc.constantFrom<unknown>(
      ...NAMES_OF_OBJECTS,
      '%',
      '_',
      '\\',
      "'",
      '"',
      '$where',
      '\u0000',
      '\ud800',
      'é'.repeat(300),
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  ) as fc.Arbitrary<string>
  const value = fc.oneof(scalar, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>(-1, 1e308, [], {}, [[]], [{}]))
  const body = fc.oneof(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 }), fc.jsonValue({ maxDepth: 4 }))
  return fc
    .record({
      endpoint: fc.constantFrom(...endpoints),
      otherMethod: fc.option(fc.constantFrom(...METHODS), { freq: 3 }),
      part: fc.oneof(scalar, fc.constant(UUID)),
      query: fc.array(questions(names, scalar), { maxLength: 4 }),
      headers: fc.dictionary(fc.constantFrom(...Object.keys(HEADERS)), fc.nat(), { maxKeys: 3 }),
      body: fc.option(bodies(body, scalar), { freq: 5 }),
    })
    .map(({ endpoint: [own, pattern], otherMethod, part, query, headers, body: sent }) => {
      const method = otherMethod ?? own
      const hasBody = sent && method !== 'GET' && method !== 'OPTIONS'
      const address = pattern.replace(/^\/api/, '').replace(/:\w+\??/g, () => encoded(part))
      const question = query.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join('&')
      return {
        method,
        path: question ? `${address}?${question}` : address,
        headers: { ...chosen(headers), ...(hasBody && sent.type ? { 'content-type': sent.type } : {}) },
        ...(hasBody ? { body: sent.body } : {}),
      }
    })
}

function questions(names: string[], scalar: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> {
  const where = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...OPERATORS), fc.constantFrom('', '[or][0]', '[and][1]'))
    .map(([name, operator, within]) => `where${within}[${name}][${operator}]`)
  const name = fc.oneof(where, fc.constantFrom(...OPTIONS_OF_QUERIES), scalar)
  return fc.tuple(name, fc.oneof(scalar, fc.constantFrom(...names)))
}

function bodies(json: fc.Arbitrary<unknown>, scalar: fc.Arbitrary<string>) {
  type Body = { type: string | null; body: string | Uint8Array<ArrayBuffer> | FormData }
  const types = fc.constantFrom(
    ...['application/json', 'application/json; charset=utf-8', 'multipart/form-data', 'text/plain', 'image/png'],
    ...['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/JSON', 'x'],
  )
  const usual = json.map((value) => ({ type: 'application/json', body: JSON.stringify(value) ?? '' }))
  return fc.oneof<fc.Arbitrary<Body>[]>(
    usual,
    usual,
    usual,
    fc.tuple(types, json).map(([type, value]) => ({ type, body: JSON.stringify(value) ?? '' })),
    fc.tuple(types, fc.uint8Array({ maxLength: 200 })).map(([type, bytes]) => ({ type, body: new Uint8Array(bytes) })),
    fc.dictionary(scalar, scalar, { maxKeys: 4 }).map((pairs) => ({
      type: 'application/x-www-form-urlencoded',
      body: Object.entries(pairs)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&'),
    })),
    fc.tuple(json, scalar, fc.uint8Array({ maxLength: 100 })).map(([value, name, bytes]) => {
      const form = new FormData()
      form.append('_payload', JSON.stringify(value) ?? '')
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name || 'x.png')
      return { type: null, body: form }
    }),
  )
}

const HEADERS: Record<string, string[]> = {
  accept: ['text/html', 'x/y;q=z', '*/*'],
  'accept-language': ['en', 'fr-FR,fr;q=0.9', 'xx-%', '*'],
  authorization: ['JWT x', 'JWT eyJhbGciOiJub25lIn0.e30.', 'Bearer x', 'users API-Key x', 'Basic eDp4', 'JWT '],
  cookie: ['payload-token=x', 'payload-token=eyJhbGciOiJIUzI1NiJ9.e30.x', '=;;=', 'payload-lng=xx', 'a=%'],
  'if-none-match': ['*', 'W/"x"', '"'],
  origin: ['null', 'https://exemple.fr', 'http://localhost:3000', 'x'],
  range: ['bytes=0-', 'bytes=-0', 'bytes=9999999999999999999-', 'x'],
  'x-forwarded-host': ['exemple.fr', '%', 'a, b'],
  'x-http-method-override': ['GET', 'PUT', 'x'],
  'x-payload-http-method-override': ['GET', 'x'],
  'x-written-by': [UUID, 'x', ''],
}

function chosen(choices: Record<string, number>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(choices).map(([name, number]) => {
      const values = HEADERS[name] ?? ['']
      return [name, values[number % values.length] ?? '']
    }),
  )
}

/** Like `encodeURIComponent`, also for what is no text. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
