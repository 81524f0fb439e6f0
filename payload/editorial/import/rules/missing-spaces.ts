import { changeWords } from '../change-words'
import type { Rule } from '../rule'
import { ask } from '../rule'
import { wordsOf } from '../runs'

const NAME = 'missing-spaces'
/** « fin.Début », « fin ?Début »: a sentence ends, and the next begins at once. */
const STOP = /(?<=\p{Ll}{2}|\d|[»”)])[.!?…](?=\p{Lu}[\p{Ll}’'])/gu
const ADDRESS = /@|:\/\/|www\.|\.(?:fr|com|org|net|bzh|eu|pdf|docx?|odt|jpe?g|png)\b/i
const LONGEST_WORD = 120
const ASIDE = new Set(['rule', 'workingNote'])

/** A full stop with no space after it. */
export const missingSpaces: Rule = {
  name: NAME,
  apply(pieces, context) {
    for (const piece of pieces) {
      if (ASIDE.has(piece.kind ?? '')) continue
      for (const part of piece.parts) {
        const words = wordsOf(part.runs)
        if (!/[.!?…]\p{Lu}/u.test(words)) continue
        const found = placesIn(words)
        const [first] = found
        if (!first) continue
        const answer = ask(piece, context, {
          line: part.line,
          name: 'stop',
          question: 'Espace oubliée après le point : l’ajouter ?',
          options: [
            { value: 'add', label: `« ${first.around.replace(/(?<=[.!?…])(?=\p{Lu})/u, ' ')} »` },
            { value: 'keep', label: 'Laisser tel quel' },
          ],
          words: first.around,
        })
        if (answer !== 'add') continue
        part.runs = changeWords(
          part.runs,
          found.map(({ at }) => ({ start: at, end: at, text: ' ' })),
        )
      }
    }
    return pieces
  },
}

/** Word by word: an address has no spaces. */
function placesIn(words: string): { at: number; around: string }[] {
  const places: { at: number; around: string }[] = []
  let start = 0
  for (const word of words.split(/(\s+)/)) {
    const isRead = word.length <= LONGEST_WORD && !ADDRESS.test(word)
    if (isRead) for (const { index } of word.matchAll(STOP)) places.push({ at: start + index + 1, around: word })
    start += word.length
  }
  return places
}
