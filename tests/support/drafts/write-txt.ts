import iconv from 'iconv-lite'
import { notesOf, numbersOf, plainWords, runsOf, type Words, type WrittenDraft } from './written-draft'

interface TextSettings {
  /** A name of iconv-lite: `utf8` (the default), `utf16le`, `utf16be`, `win1252`, `macroman`. */
  encoding?: string
  /** Whether the file begins with the mark of its encoding. */
  withMark?: boolean
  lineEnd?: '\n' | '\r\n' | '\r'
  /** The sign in front of points, and what stands before a heading. */
  bullet?: string
  headingSign?: string
}

/** Returns a text file as people type one: a line for each block, signs in front of points, addresses in brackets. */
export function writeTxt(draft: WrittenDraft, settings: TextSettings = {}): Uint8Array {
  const { encoding = 'utf8', lineEnd = '\n', withMark = false } = settings
  const text = textLines(draft, settings).join(lineEnd)
  // iconv-lite knows Mac Roman as it was before the euro took the place of this sign.
  const written = encoding === 'macroman' ? text.replaceAll('€', '¤') : text
  return new Uint8Array(iconv.encode(written, encoding, { addBOM: withMark }))
}

/** Returns the lines of that text. */
export function textLines(draft: WrittenDraft, { bullet = '•', headingSign = '' }: TextSettings = {}): string[] {
  const numbers = numbersOf(draft.blocks)
  const lines = draft.blocks.flatMap((block, place): string[] => {
    if (block.kind === 'empty') return ['']
    if (block.kind === 'rule') return ['* * *']
    if (block.kind === 'picture') return [`[${block.picture.name}]`]
    if (block.kind === 'table') return block.rows.map((row) => row.map(typed).join('\t'))
    if (block.kind === 'heading') return [headingSign + typed(block.words)]
    if (block.kind !== 'point') return [typed(block.words)]
    const sign = block.list === 'bullet' ? bullet : `${numbers.get(place)}.`
    return [`${'  '.repeat(block.level + 1)}${sign} ${typed(block.words)}`]
  })
  const notes = notesOf(draft).map((note, place) => `[${place + 1}] ${note}`)
  return notes.length > 0 ? [...lines, '', ...notes] : lines
}

function typed(words: Words): string {
  return runsOf(words).some(({ href }) => href)
    ? runsOf(words)
        .map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text))
        .join('')
    : plainWords(words)
}
