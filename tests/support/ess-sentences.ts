/**
 * Every sentence, heading and bullet of the ESS article as staff delivered it (`original`: the fixture's text), in
 * order, ready for `missingSentences`. The working title of line 1 is not part of the article.
 */
export function essSentences(original: string): string[] {
  return (
    original
      .replace('autresavec les autresau service', 'autres, avec les autres, au service')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().replace(/^[#•]\s*/, ''))
      .map((line) => line.replace(/^\((Source .*)\)$/, '$1'))
      // A key figure shows « En Bretagne » as its title, then each number with its label.
      .flatMap((line) => (/^En Bretagne\s:/.test(line) ? line.split(/\s[:/]\s/) : [line]))
      .flatMap((line) => line.split(/(?<=[.!?…])\s+(?=\p{Lu})/u))
      .map(comparable)
      .filter((sentence) => sentence !== '')
  )
}

/** The sentences that do not follow one another in `text` (an article's `plainText`); none when all do. */
export function missingSentences(sentences: string[], text: string): string[] {
  const page = comparable(text)
  let from = 0
  return sentences.filter((sentence) => {
    const at = positionOf(sentence, page, from)
    if (at < 0) return true
    from = at + sentence.length
    return false
  })
}

/** Returns the text with uniform spaces and quotation marks: typography may change only these. */
export function comparable(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ ?[“”«»] ?/g, '"')
    .replace(/ +(?=[?!;:%,.])/g, '')
    .trim()
}

/** Where the sentence is, whatever the case of its first letter; -1 when it is not there. */
function positionOf(sentence: string, page: string, from: number): number {
  const found = [sentence, withFirst(sentence, 'toUpperCase'), withFirst(sentence, 'toLowerCase')]
    .map((form) => page.indexOf(form, from))
    .filter((at) => at >= 0)
  return found.length > 0 ? Math.min(...found) : -1
}

function withFirst(sentence: string, change: 'toUpperCase' | 'toLowerCase'): string {
  return sentence.charAt(0)[change]() + sentence.slice(1)
}
