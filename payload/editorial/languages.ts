import { stateOf } from './rich-text'

/** The languages that words of a French text may be marked as, by their code (BCP 47), in the order of their menu. */
export const LANGUAGES: Record<string, string> = {
  br: 'Breton',
  en: 'Anglais',
  de: 'Allemand',
  es: 'Espagnol',
  it: 'Italien',
  pt: 'Portugais',
  ar: 'Arabe',
  la: 'Latin',
}

/** Returns the code of a language that we know, of words as they are stored. */
export function languageOf(words: object): string | undefined {
  const code = stateOf(words, 'lang')
  return typeof code === 'string' && Object.hasOwn(LANGUAGES, code) ? code : undefined
}
