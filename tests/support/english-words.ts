import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const english = new Set<string>(require('an-array-of-english-words'))
const french = new Set<string>(require('an-array-of-french-words'))

/** Names, and words that French has taken over since its list was made. */
const TAKEN = new Set([
  'admin',
  // Keys.
  'alt',
  'tab',
  // Le Goff, a name of the guide.
  'goff',
  'chrome',
  'gif',
  'import',
  'word',
  // Ends of addresses: « rédaction » without its accent.
  'cooperation',
  'donnees',
  'metiers',
  'redaction',
  'csv',
  'ess',
  'linux',
  'mutualisation',
  'redirection',
  'redirections',
  'brest',
  'https',
  'linkedin',
  'pdf',
  'skorann',
  'svg',
  'webp',
  'www',
  'youtube',
  'vimeo',
  'firefox',
  'instagram',
  'facebook',
  'mastodon',
  'bluesky',
])

const ADDRESS = /\S*(?:\/|@|\.[a-z]{2,4}\b)\S*/gi
/** « ebb » in one is no word, and comes with one id in a hundred. */
const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi

/** Returns the words of a text that are English and not French, in small letters, each once. Addresses and ids do not count. */
export function englishWords(text: string): string[] {
  const words =
    text
      .replaceAll(ADDRESS, ' ')
      .replaceAll(ID, ' ')
      .match(/\p{L}{3,}/gu) ?? []
  const small = new Set(words.map((word) => word.toLocaleLowerCase('fr')))
  return [...small].filter((word) => english.has(word) && !french.has(word) && !TAKEN.has(word))
}
