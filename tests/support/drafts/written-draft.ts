/** A draft in no format yet: what `write-*.ts` make files of, so that one text can be tried in every format. */
export interface WrittenDraft {
  blocks: WrittenBlock[]
}

export type WrittenBlock =
  | { kind: 'title' | 'subtitle' | 'paragraph' | 'quote' | 'caption'; words: Words }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; words: Words }
  /** `level` from 0; a numbered point follows the one before it unless `value` says another number. */
  | { kind: 'point'; list: 'bullet' | 'number'; level: number; words: Words; value?: number }
  | { kind: 'table'; rows: Words[][]; hasHeader?: true }
  | { kind: 'picture'; picture: WrittenPicture }
  | { kind: 'rule' }
  /** A line without words. */
  | { kind: 'empty' }

/** Words without formats, or runs. */
export type Words = string | WrittenRun[]

export interface WrittenRun {
  text: string
  bold?: true
  italic?: true
  superscript?: true
  subscript?: true
  href?: string
  /** A BCP 47 code. */
  lang?: string
  /** The words of a footnote whose mark follows the text of the run. */
  note?: string
}

export interface WrittenPicture {
  name: string
  mimeType: string
  bytes: Uint8Array
  alt?: string
}

/** Returns words as runs. */
export function runsOf(words: Words): WrittenRun[] {
  return typeof words === 'string' ? [{ text: words }] : words
}

/** Returns words without their formats. */
export function plainWords(words: Words): string {
  return runsOf(words)
    .map(({ text }) => text)
    .join('')
}

/** Returns the words of the notes of a draft, in the order of their marks. */
export function notesOf({ blocks }: WrittenDraft): string[] {
  return wordsOf(blocks).flatMap((words) => runsOf(words).flatMap(({ note }) => (note === undefined ? [] : [note])))
}

/** Returns the pictures of a draft, in order. */
export function picturesOf({ blocks }: WrittenDraft): WrittenPicture[] {
  return blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))
}

function wordsOf(blocks: WrittenBlock[]): Words[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat()
    return 'words' in block ? [block.words] : []
  })
}

/** Returns the number of each point of a numbered list, by its place in the draft: lists go on until another block. */
export function numbersOf(blocks: WrittenBlock[]): Map<number, number> {
  const numbers = new Map<number, number>()
  let last: number[] = []
  blocks.forEach((block, place) => {
    if (block.kind !== 'point') last = []
    if (block.kind !== 'point') return
    last = last.slice(0, block.level + 1)
    const value = block.list === 'bullet' ? 0 : (block.value ?? (last[block.level] ?? 0) + 1)
    last[block.level] = value
    if (block.list === 'number') numbers.set(place, value)
  })
  return numbers
}

/** Escapes words for XML and HTML. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
