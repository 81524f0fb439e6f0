import { changeWords } from '../change-words'
import { noteMarker } from '../piece'
import { ask, type Rule } from '../rule'
import { wordsOf } from '../runs'

const NAME = 'doubled-words'
const DOUBLED = /(?<![\p{L}\p{M}'’-])(\p{L}{1,30})\s+\1(?![\p{L}\p{M}'’-])/giu
/** French doubles these. */
const RIGHT = new Set(['nous', 'vous', 'bla', 'ha', 'hé', 'ah', 'oui', 'non', 'très', 'ouf', 'chut'])
const ASIDE = new Set(['rule', 'table', 'workingNote'])

/** A word that stands twice. Both stay until the person says otherwise. */
export const doubledWords: Rule = {
  name: NAME,
  apply(pieces, context) {
    for (const piece of pieces) {
      if (ASIDE.has(piece.kind ?? '')) continue
      for (const part of piece.parts) {
        const found = [...wordsOf(part.runs).matchAll(DOUBLED)].filter(
          ([, word = '']) => !RIGHT.has(word.toLowerCase()),
        )
        const [first] = found
        if (!first) continue
        const answer = ask(piece, context, {
          line: part.line,
          name: 'doubled',
          question: `« ${first[0]} » : un mot de trop ?`,
          options: [
            { value: 'one', label: `« ${first[1]} »` },
            { value: 'keep', label: 'Laisser les deux' },
          ],
          proposed: 'keep',
          words: first[0],
        })
        if (answer !== 'one') continue
        for (const { 0: both, 1: word = '' } of found) noteMarker(piece, part, both.slice(word.length))
        part.runs = changeWords(
          part.runs,
          found.map(({ index, 0: both, 1: word = '' }) => ({
            start: index + word.length,
            end: index + both.length,
            text: '',
          })),
        )
      }
    }
    return pieces
  },
}
