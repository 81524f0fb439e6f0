import type { Answer } from './ready-answer'

/** Where browsers find which links they may open in advance. Said by a header: a script in the page would need a hash. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json'

const NOT_PAGES = ['/admin', '/admin/*', '/api/*', '/_next/*', '/health/*', '/*.xml', '/scripts/*']

/**
 * A page is fetched when the reader points at a link to it, which moderate eagerness means, and no more: it is not
 * rendered before it is asked for, so nothing beside its few kilobytes is loaded for nothing.
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
