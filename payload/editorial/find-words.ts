import { plainLetters } from './plain-letters'

/** Where words are in a text, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** Returns each place where words are in a text, in order; without `isExact`, whatever their accents and capitals. */
export function findWords(text: string, words: string, isExact: boolean): Span[] {
  if (isExact) return spansOf(text, words)
  const { plain, places } = plainLetters(text)
  // Half of an « œ » is the whole of it.
  return spansOf(plain, plainLetters(words).plain).map(({ start, end }) => ({
    start: places[start] ?? 0,
    end: nextPlace(places, end),
  }))
}

function spansOf(text: string, words: string): Span[] {
  const spans: Span[] = []
  if (words === '') return spans
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    spans.push({ start, end: start + words.length })
  }
  return spans
}

/** Where the letter after this one begins: letters of one sign have one place, and marks after it belong to it. */
function nextPlace(places: number[], end: number): number {
  const last = places[end - 1] ?? 0
  let next = end
  while (next < places.length - 1 && places[next] === last) next += 1
  return places[next] ?? last
}
