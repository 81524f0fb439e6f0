import type { Answer } from './ready-answer'

/** The address of the speculation rules. A header names it: a script in the page would need a hash in the policy. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json'

const NOT_PAGES = [
  '/admin',
  '/admin/*',
  '/api/*',
  '/_next/*',
  '/health/*',
  '/*.xml',
  '/scripts/*',
  '/recherche',
  '/ecrire',
]

/**
 * The browser fetches a page when the reader points at a link to it (`moderate` eagerness). It does not prerender the
 * page, so that a wrong guess costs only its few kilobytes.
 */
export const speculationRules: Answer = {
  status: 200,
  headers: { 'content-type': 'application/speculationrules+json' },
  body: Buffer.from(
    JSON.stringify({
      prefetch: [
        {
          where: {
            and: [
              { href_matches: '/*' },
              { not: { href_matches: NOT_PAGES } },
              { not: { selector_matches: '[download], [target=_blank]' } },
            ],
          },
          eagerness: 'moderate',
        },
      ],
    }),
  ),
}
