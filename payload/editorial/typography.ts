/**
 * French typography, made when a text is shown and never when it is typed. The rules are those of the Imprimerie
 * nationale: a narrow no-break space (U+202F) before ? ! ; %, inside « » and between thousands; a no-break space
 * (U+00A0) before a colon, before a unit and inside a pair of dashes; ’ for the apostrophe.
 */

const NARROW = '\u202f'
const WIDE = '\u00a0'
/** Every space that a person or a word processor puts there; a line break is not one. */
const SP = '[ \\t\u00a0\u2009\u202f]'
const UNITS =
  '€|\\$|£|°C?|mm|cm|m|km|m²|m³|km²|ha|mg|g|kg|t|ml|cl|l|L|s|min|h|ans?|mois|semaines?|jours?|heures?|minutes?|secondes?|' +
  'ko|Mo|Go|W|kW|kWh|euros?|centimes?|millions?|milliards?|points?'

/**
 * Text to copy or click, which stays as it is: web and e-mail addresses, paths, code between backquotes. The lengths
 * are bounded so that a very long word costs no more than its length.
 */
const LITERAL = new RegExp(
  [
    '`[^`\\n]*`',
    '(?:[a-z][a-z0-9+.-]{1,30}://|www\\.|mailto:|tel:)[^\\s«»“”"<>]+',
    "[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+",
    '(?:[\\w-]{1,63}\\.){1,4}[a-z]{2,24}/[^\\s«»“”"<>]*',
    '(?<![^\\s(])(?:~|\\.{1,2})?/[^\\s«»“”"<>]+',
    '(?<![^\\s(])[A-Za-z]:\\\\[^\\s«»“”"<>]*',
  ].join('|'),
  'giu',
)

/** What each of them has: without it, a text needs no search for them, which takes longer than all rules together. */
const SIGN_OF_LITERAL = /[`@/\\]|www\.|mailto:|tel:/i

/** In order. Each pattern matches only the characters to replace, so that the text around them keeps its node. */
const RULES: [pattern: RegExp, replacement: string][] = [
  [/(?<=\p{L})'(?=[\p{L}\p{N}«“"])/gu, '’'],
  [new RegExp(`«${SP}*(?=[^\\s])`, 'gu'), `«${NARROW}`],
  [new RegExp(`(?<=[^\\s])${SP}*(?=»)`, 'gu'), NARROW],
  // A space that is there is narrowed; none is added inside a word or an expression (« a!b », « x != y », « (?) »).
  [new RegExp(`(?<=[^\\s?!;([{«“"])${SP}+(?=[?!;](?!=))`, 'gu'), NARROW],
  [/(?<=[\p{L}\p{N}»”)\]…%€])(?=[?!;]+(?:[\s»”)\]"…]|$))/gu, NARROW],
  [new RegExp(`(?<=[^\\s([{«“":])${SP}+(?=:(?![:=]))`, 'gu'), WIDE],
  [/(?<=[\p{L}\p{N}»”)\]…%€])(?=:(?:\s|$))/gu, WIDE],
  [new RegExp(`(?<=\\d)${SP}*(?=[%‰](?![\\p{L}\\p{N}]))`, 'gu'), NARROW],
  [new RegExp(`(?<=\\d)${SP}+(?=(?:${UNITS})(?![\\p{L}\\p{N}'’]))`, 'gu'), WIDE],
  [new RegExp(`(?<=\\d${SP}h)${SP}+(?=\\d)`, 'gu'), WIDE],
  [/(?<=\d)(?=€)/gu, WIDE],
]

/** A whole number cut in thousands: neither a year nor a telephone number (pairs, a leading 0 or +). */
const THOUSANDS = new RegExp(
  `(?<![\\p{L}\\p{N}+.,/-]|[\\p{N}+]${SP})[1-9]\\d{0,2}(?:${SP}\\d{3})+(?!\\p{N}|${SP}\\p{N})`,
  'gu',
)
/** « — comme Skorann — »: two dashes in one sentence. */
const DASHES = new RegExp(
  `(?<=^|\\s)([—–])(${SP}+)(?=[^\\s])[^—–\\n.?!]*?[^\\s—–\\n.?!](${SP}+)\\1(?![\\p{L}\\p{N}])`,
  'gmu',
)

/** `text` with French spaces, quotation marks and apostrophes. Idempotent; letters and digits stay as they are. */
export function typeset(text: string): string {
  return typesetNodes([text]).join('')
}

/**
 * The same for the adjacent text nodes of one paragraph (a bold word cuts a sentence in three), looked at together:
 * as many strings come back as were given. A line break counts as a node `\n`.
 */
export function typesetNodes(texts: string[]): string[] {
  let run = edit(texts, quotationMarks)
  for (const [pattern, replacement] of RULES) {
    run = edit(run, (text) => matches(text, pattern).map(([start, end]) => [start, end, replacement]))
  }
  run = edit(run, spacesInThousands)
  return edit(run, spacesInDashes)
}

/** Returns where a text has what stays as it is: addresses, paths, code between backquotes. In their order. */
export function literalsIn(text: string): [start: number, end: number][] {
  return SIGN_OF_LITERAL.test(text) ? matches(text, LITERAL) : []
}

type Edit = [start: number, end: number, replacement: string]

function matches(text: string, pattern: RegExp): [start: number, end: number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}

function spacesInThousands(text: string): Edit[] {
  return [...text.matchAll(THOUSANDS)].flatMap((number) =>
    [...number[0].matchAll(/\D/g)].map((space): Edit => {
      const at = number.index + space.index
      return [at, at + 1, NARROW]
    }),
  )
}

function spacesInDashes(text: string): Edit[] {
  return [...text.matchAll(DASHES)].flatMap((pair): Edit[] => {
    const end = pair.index + pair[0].length - 1
    const [, , opening = '', closing = ''] = pair
    return [
      [pair.index + 1, pair.index + 1 + opening.length, WIDE],
      [end - closing.length, end, WIDE],
    ]
  })
}

/** Pairs of “ ” and " " become « », or “ ” inside another quotation; a mark without its pair stays (15", 6'). */
function quotationMarks(text: string): Edit[] {
  const open: { mark: string; at: number }[] = []
  const edits: Edit[] = []
  for (const { 0: mark, index: at } of text.matchAll(/[«»“”"\n]/g)) {
    if (mark === '\n') open.length = 0
    const closes = { '»': '«', '”': '“', '"': '"' }[mark]
    const before = text.charAt(at - 1)
    const opener = closes && (mark !== '"' || /\S/.test(before)) ? open.findLastIndex((o) => o.mark === closes) : -1
    const start = open[opener]
    if (start) {
      open.length = opener
      const [first, last] = opener === 0 ? (['«', '»'] as const) : (['“', '”'] as const)
      if (mark !== '»') edits.push([start.at, start.at + 1, first], [at, at + 1, last])
    } else if (mark === '«' || mark === '“' || (mark === '"' && /(?:^|[\s([{’'«“—–-])$/.test(before))) {
      open.push({ mark, at })
    }
  }
  return edits.sort(([a], [b]) => a - b)
}

/** Applies the edits that `find` returns for the joined text, except inside a literal, and splits the result again. */
function edit(texts: string[], find: (joined: string) => Edit[]): string[] {
  const joined = texts.join('')
  const found = find(joined)
  if (found.length === 0) return texts
  const literals = literalsIn(joined)
  const edits = found.filter(([start, end]) => !literals.some(([from, to]) => start < to && end > from))
  let pieceStart = 0
  return texts.map((text, index) => {
    const pieceEnd = pieceStart + text.length
    const last = index === texts.length - 1
    let result = ''
    let at = pieceStart
    for (const [start, end, replacement] of edits) {
      // A replacement belongs to the piece in which it starts; the rest of a longer match is dropped further on.
      const mine = start >= pieceStart && (start < pieceEnd || (last && start === pieceEnd))
      if (!mine && !(start < pieceStart && end > pieceStart)) continue
      result += joined.slice(at, Math.max(at, start)) + (mine ? replacement : '')
      at = Math.min(Math.max(at, end), pieceEnd)
    }
    result += joined.slice(at, pieceEnd)
    pieceStart = pieceEnd
    return result
  })
}
