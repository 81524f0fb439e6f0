/** Words of a line that are in another language than French. */
export interface ForeignWords {
  start: number
  words: string
  /** The code of the language. */
  language: string
}

/** Fewer are a name or an expression. */
const FEWEST_WORDS = 6
/** Words of another language that tell it, in a passage. */
const FEWEST_SIGNS = 2
const SHARE_OF_SIGNS = 0.24

const setOf = (words: string) => new Set(words.split(' '))

/** The most frequent words of each language that are no French words. */
const SIGNS: Record<string, ReadonlySet<string>> = {
  br: setOf(
    'ar ur an eo ha gant evit er zo hag deus eus ket ouzh war da al ez hon holl emañ bro re mat dre pep bep hor vez ober ma en-dro degemer evidomp ganeomp deoc’h din dezho unan tud labour brezhoneg',
  ),
  en: setOf(
    'the of and to in is that for with are this was from by we you our your not it be have has will their they an at who what how can more i my he she his her which when there all been were would about into people together such no every never always children child other than because these those could should thing',
  ),
  de: setOf(
    'der die das und ist nicht mit für von ein eine einen auf wir sie ich zu den dem im sich auch werden haben sind wie aus bei nach über unser unsere wird ihr ihre',
  ),
  es: setOf(
    'el los las y por para con una del como más al pero nuestra nuestro hay todos este muy su lo nos esta sobre también ser',
  ),
  it: setOf(
    'di che è per una con non sono gli della del nel dei alla più anche e questo nostra ogni lo un i delle da si nostro',
  ),
  pt: setOf('o os e do da em um uma para com não mais por ao dos das nossa no na são é como também nosso pela'),
}

const FRENCH = setOf(
  'le la les des du et un une est dans pour sur avec qui que pas au aux ce cette nous vous il elle par plus son sa ses leur sont à l d qu n s c j m en se ou où mais comme tout ils elles on notre votre leurs',
)

/** What ends a passage: a sentence, a quotation, a parenthesis. */
const ENDS = /[.!?;:«»“”"()[\]\n—–]/u
const WORD = /[\p{L}’'-]+/gu

/** Returns the passages of a line that are surely in another language: sentences, quotations, parentheses. */
export function foreignPassages(line: string): ForeignWords[] {
  return passagesIn(line, (words) => languageOf(words))
}

/** Returns those, and the shorter ones that no dictionary of French is to be asked about: « care for all ». */
export function foreignWords(line: string): ForeignWords[] {
  return passagesIn(line, (words) => languageOf(words) ?? languageOfFew(words))
}

function passagesIn(line: string, tell: (words: string[]) => string | null): ForeignWords[] {
  return passagesOf(line).flatMap(({ start, words }) => {
    const language = tell(singleWords(words))
    return language === null ? [] : [{ start, words, language }]
  })
}

function passagesOf(text: string): { start: number; words: string }[] {
  const passages: { start: number; words: string }[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !ENDS.test(text.charAt(at))) continue
    const raw = text.slice(start, at)
    const words = raw.trim()
    if (words !== '') passages.push({ start: start + raw.indexOf(words.charAt(0)), words })
    start = at + 1
  }
  return passages
}

/** Returns the code of a language other than French that these words are surely in; null when they are French, or too few. */
function languageOf(words: string[]): string | null {
  if (words.length < FEWEST_WORDS) return null
  const french = frenchIn(words)
  const [language, count] = likeliest(words)
  return count >= FEWEST_SIGNS && count >= words.length * SHARE_OF_SIGNS && count > french * 1.5 ? language : null
}

/** Few words, of which half tell the language and none is French. */
function languageOfFew(words: string[]): string | null {
  const [language, count] = likeliest(words)
  return count >= FEWEST_SIGNS && count * 2 >= words.length && frenchIn(words) === 0 ? language : null
}

function singleWords(passage: string): string[] {
  return (passage.match(WORD) ?? []).flatMap((word) => word.toLowerCase().split(/(?<=^[ldnscjmqu]{1,2}['’])/u))
}

function frenchIn(words: string[]): number {
  return words.filter((word) => FRENCH.has(word.replace(/['’]$/u, ''))).length
}

function likeliest(words: string[]): readonly [language: string, count: number] {
  const counts = Object.entries(SIGNS).map(
    ([language, signs]) => [language, words.filter((word) => signs.has(word)).length] as const,
  )
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)
}
