import type { SiteView } from '@/collections/before-publication/check'
import type { FrenchTools } from '@/collections/before-publication/french/line-check'
import { speller } from './speller'
import { BRETON_WORDS, TRADE_WORDS } from './words-of-our-readers'

/** Of unknown words, in one report: each takes some ten milliseconds. */
const MOST_LOOKED_FOR = 80

/** What they read of the site. */
type Known = Pick<SiteView, 'acronyms' | 'inclusiveForms' | 'lexicon' | 'names'>

/** Returns what the rules of French know: the dictionary, the newsroom's lexicon, the names of the site. */
export async function frenchTools(site: Known): Promise<FrenchTools> {
  const { spells } = await speller()
  const names = [...site.names, ...site.acronyms.flatMap(({ short, long }) => [short, long])]
  const own = new Set(
    [...BRETON_WORDS, ...TRADE_WORDS, ...site.lexicon, ...names].flatMap((name) => [
      plain(name),
      ...plain(name).split(/[\s-]+/),
    ]),
  )
  // A word that the lexicon has in small letters may begin a sentence.
  const knows = (word: string) => own.has(word) || own.has(word.charAt(0).toLowerCase() + word.slice(1)) || spells(word)
  let looked = 0
  return {
    knows,
    maySuggest() {
      return looked < MOST_LOOKED_FOR
    },
    noteSuggested() {
      looked += 1
    },
    inclusiveForms: site.inclusiveForms,
  }
}

/** The dictionary has the apostrophe of typewriters. */
function plain(name: string): string {
  return name.replaceAll('’', "'")
}
