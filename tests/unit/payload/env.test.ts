import { EnvError, ownOrigins, parseEnv } from '@/payload/env'

const SECRET = 'a-secret-for-tests-only-0123456789abcdef'
const read = (settings: Record<string, string>) => parseEnv({ PAYLOAD_SECRET: SECRET, ...settings }, '/site')
const FROM = { MAIL_FROM: 'actualites@exemple.fr' }

test('a site needs no mail server', () => {
  for (const { SMTP_URL, MAIL_FROM } of [read({}), read({ SMTP_URL: '', MAIL_FROM: '' })]) {
    expect([SMTP_URL, MAIL_FROM]).toEqual([undefined, undefined])
  }
})

test.each([
  [{}, 'file:/site/data/skorann.db'],
  [{ DATA_DIR: '/srv/skorann' }, 'file:/srv/skorann/skorann.db'],
  [{ DATA_DIR: './elsewhere' }, 'file:/site/elsewhere/skorann.db'],
  [{ DATA_DIR: './elsewhere', DATABASE_URI: 'file:./site.db' }, 'file:/site/site.db'],
])('with %j the database is %s', (settings, uri) => {
  expect(read(settings).DATABASE_URI).toBe(uri)
})

test.each(['smtp://localhost:2525', 'smtps://nom:mot%23de%20passe@smtp.exemple.fr:465', 'smtp://[::1]'])(
  'mail goes through the server %s',
  (SMTP_URL) => {
    expect(read({ SMTP_URL, ...FROM }).SMTP_URL).toBe(SMTP_URL)
  },
)

test.each(['smtp.exemple.fr', 'https://smtp.exemple.fr', 'smtp://', 'smtp://nom:mot#de@smtp.exemple.fr'])(
  'a mail server is not %s: the sentence gives an example and keeps the password to itself',
  (SMTP_URL) => {
    const sentence = refusalOf({ SMTP_URL, ...FROM })
    expect(sentence).toMatch(/^SMTP_URL .*smtp:\/\/NOM:MOT-DE-PASSE@smtp\.exemple\.fr:587/)
    expect(sentence).not.toContain('mot#de')
  },
)

test.each([
  ['actualites@exemple.fr', null],
  ['Skorann Actualités <actualites@exemple.fr>', 'Skorann Actualités'],
  ['"Skorann, les actualités" <actualites@exemple.fr>', 'Skorann, les actualités'],
  ['<actualites@exemple.fr>', null],
])('mail comes from %s', (MAIL_FROM, name) => {
  expect(read({ MAIL_FROM }).MAIL_FROM).toEqual({ name, address: 'actualites@exemple.fr' })
})

test.each(['Skorann', 'Skorann <actualites>', 'a@exemple.fr, b@exemple.fr', 'Nom <a@exemple.fr> suite'])(
  'mail does not come from %s',
  (MAIL_FROM) => {
    expect(refusalOf({ MAIL_FROM })).toMatch(/^MAIL_FROM vaut « .* » : donnez une adresse électronique/)
  },
)

test('a mail server without a sender is refused, in one sentence', () => {
  expect(refusalOf({ SMTP_URL: 'smtp://localhost' })).toMatch(/^SMTP_URL est donné sans MAIL_FROM : donnez/)
})

test.each([
  [{}, 'off'],
  [{ SITE_URL: 'https://localhost' }, 'off'],
  [{ SITE_URL: 'http://actualites.exemple.fr' }, 'off'],
  [{ SITE_URL: 'https://actualites.exemple.fr' }, 'admins'],
  [{ SITE_URL: 'https://actualites.exemple.fr', SECOND_FACTOR: 'off' }, 'off'],
  [{ SECOND_FACTOR: 'admins' }, 'admins'],
])('with %j a second factor is asked of: %s', (settings, asked) => {
  expect(read(settings as Record<string, string>).SECOND_FACTOR).toBe(asked)
})

test('nobody else can be named for a second factor', () => {
  expect(refusalOf({ SECOND_FACTOR: 'oui' })).toBe('SECOND_FACTOR vaut « oui » : donnez admins ou off.')
})

test('the admin is reached from everywhere, or from the addresses and networks given', () => {
  expect(read({}).ADMIN_ADDRESSES).toEqual([])
  expect(read({ ADMIN_ADDRESSES: '192.0.2.10, 2001:db8::/48 198.51.100.0/24' }).ADMIN_ADDRESSES).toEqual([
    '192.0.2.10/32',
    '2001:db8::/48',
    '198.51.100.0/24',
  ])
  for (const wrong of ['ici', '192.0.2.10/33', '192.0.2', '2001:db8::/x']) {
    expect(refusalOf({ ADMIN_ADDRESSES: wrong })).toContain(`ADMIN_ADDRESSES contient « ${wrong} » : donnez`)
  }
})

test('faults of security are reported to an address of mail or to a page', () => {
  for (const SECURITY_CONTACT of ['securite@exemple.fr', 'https://exemple.fr/faille']) {
    expect(read({ SECURITY_CONTACT }).SECURITY_CONTACT).toBe(SECURITY_CONTACT)
  }
  for (const SECURITY_CONTACT of ['moi', 'http://exemple.fr', 'a@exemple.fr\nContact: b']) {
    expect(refusalOf({ SECURITY_CONTACT })).toContain('donnez une adresse électronique, ou l’adresse https://')
  }
})

test('sub-domains are bound to https when that is said, and in no other words', () => {
  expect([read({}).HSTS_SUBDOMAINS, read({ HSTS_SUBDOMAINS: 'true' }).HSTS_SUBDOMAINS]).toEqual([false, true])
  expect(refusalOf({ HSTS_SUBDOMAINS: 'oui' })).toBe('HSTS_SUBDOMAINS vaut « oui » : donnez true ou false.')
})

function refusalOf(settings: Record<string, string>): string {
  try {
    read(settings)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

test.each([
  ['http://localhost:3000', ['http://localhost:3000', 'http://127.0.0.1:3000']],
  ['http://127.0.0.1:3000', ['http://127.0.0.1:3000', 'http://localhost:3000']],
  ['https://actualites.exemple.fr', ['https://actualites.exemple.fr']],
  ['http://actualites.exemple.fr:3000', ['http://actualites.exemple.fr:3000']],
])('pages of %s may use REST with a session from %j', (SITE_URL, origins) => {
  expect(ownOrigins(read({ SITE_URL })).toSorted()).toEqual(origins.toSorted())
})
