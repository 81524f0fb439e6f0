import type { Flaw, FrenchTools, LineCheck } from './line-check'

type Choice = NonNullable<FrenchTools['inclusiveForms']>

/** An ending in the feminine: « salarié·es », « salarié.e.s », « salarié(e)s », « salarié-e-s ». */
const ABBREVIATED =
  /(?<![\p{L}\p{N}])(\p{L}{2,30})(?:([·•⋅.-])(e|ne|le|te|se|ve|fe|trice|euse|rice|ère|sse)(?:\2?(s))?|(\()(e|ne|le|te|se|ve|trice|euse|rice|ère|sse)\)(s)?)(?![\p{L}\p{N}·•⋅])/gu

const MESSAGES: Record<Choice, string> = {
  middot: 'le site écrit le point médian',
  doublets: 'le site écrit les deux mots en entier',
  none: 'le site n’abrège pas les mots',
}

/** An abbreviated form that is not the one that the newsroom chose; nothing when it chose none. */
export const inclusiveForms: LineCheck = (line, { inclusiveForms: choice, knows }) => {
  if (!choice) return []
  return [...line.matchAll(ABBREVIATED)].flatMap((match): Flaw[] => {
    const [written, word = '', sign, ending = '', plural = '', bracket, inBrackets = '', pluralAfter = ''] = match
    // « est-ce », « rendez-le », « fin.Le »: a hyphen joins other words too.
    const isForm =
      sign === '·' || sign === '•' || sign === '⋅' || bracket || (knows(word) && isFeminineOf(word, ending, knows))
    if (!isForm) return []
    const place = { start: match.index, end: match.index + written.length }
    if (choice === 'middot') {
      const right = `${word}·${ending || inBrackets}${plural || pluralAfter}`
      return written === right ? [] : [{ ...place, mend: right }]
    }
    return [{ ...place, message: `« ${written} » : ${MESSAGES[choice]}` }]
  })
}

/** Whether the word with its ending is one: « salarié-e », and not « rendez-le ». */
function isFeminineOf(word: string, ending: string, knows: FrenchTools['knows']): boolean {
  if (ending === 'e' || ending === 'ne' || ending === 'le' || ending === 'te') return knows(word + ending)
  return ['trice', 'euse', 'rice', 'ère', 'sse', 'se', 've', 'fe'].includes(ending) && knows(word)
}
