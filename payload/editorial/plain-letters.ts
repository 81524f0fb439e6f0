/** A text without accents and capitals, and where each of its letters was in the text. */
export interface PlainLetters {
  plain: string
  /** The place in the text of each letter of `plain`, then the length of the text. */
  places: number[]
}

/** Returns a text as one types it in haste: without accents and capitals, « œ » as « oe », one kind of apostrophe and space. */
export function plainLetters(text: string): PlainLetters {
  let plain = ''
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const letters = plainLetter(character)
    for (let n = 0; n < letters.length; n += 1) places.push(place)
    plain += letters
    place += character.length
  }
  places.push(text.length)
  return { plain, places }
}

function plainLetter(character: string): string {
  if (/\s/.test(character)) return ' '
  if (character === '’' || character === 'ʼ') return "'"
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('œ', 'oe').replace('æ', 'ae')
}
