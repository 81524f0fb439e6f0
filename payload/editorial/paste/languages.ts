import { LANGUAGES } from '../languages'
import { wrapContent } from './dom'

/**
 * Keeps the language of words that are in another one than French, as `span` elements whose `lang` is a code that we know.
 * Not those of Word: it notes by which dictionary it checks them, and guesses that.
 */
export function keepLanguages(body: Element, isWord: boolean) {
  for (const element of body.querySelectorAll('[lang]')) {
    const code = element.getAttribute('lang')?.toLowerCase().split('-')[0] ?? ''
    element.removeAttribute('lang')
    const isFrenchInside = code === 'fr' && element.parentElement?.closest('span[lang]')
    if (isWord || !(isFrenchInside || Object.hasOwn(LANGUAGES, code))) continue
    const words = element.ownerDocument.createElement('span')
    words.setAttribute('lang', code)
    wrapContent(element, words)
  }
}
