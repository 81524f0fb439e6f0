import { readFileSync } from 'node:fs'
import type { SanitizedConfig } from 'payload'
import { adminPanel } from '@/payload/admin-panel'
import { isCustomAdminView } from '../../../../../node_modules/@payloadcms/next/dist/utilities/isCustomAdminView.js'

const config = { admin: { ...adminPanel, routes: {} } } as unknown as SanitizedConfig
const isShownToStrangers = (route: string) => isCustomAdminView({ adminRoute: '/admin', config, route })

/** Where the letters of accounts lead, as the code that writes them says it. */
const LETTERS = ['collections/accounts/email-change/pending-address.ts', 'collections/accounts/password-link.ts']
const links = LETTERS.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/SITE_URL\}(\/admin\/[\w/]+)\/\$\{/g)].map(
    ([, path]) => `${path}/jeton-de-la-lettre`,
  ),
)

test('who follows the link of a letter is shown its page without a session', () => {
  expect(links.sort()).toEqual(['/admin/adresse/jeton-de-la-lettre', '/admin/reset/jeton-de-la-lettre'])
  for (const link of links) expect([link, isShownToStrangers(link)]).toEqual([link, true])
})

test.each(['/admin', '/admin/account', '/admin/collections/users', '/admin/adresses', '/admin/globals/site'])(
  '%s is no page of a letter, and asks for a login',
  (route) => {
    expect(isShownToStrangers(route)).toBe(false)
  },
)
