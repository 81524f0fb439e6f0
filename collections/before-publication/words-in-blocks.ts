import { isRecord } from '@/payload/editorial/rich-text'

/** A name is a field of words; a list of names is what each row of a field holds, read as one line each when it is figures. */
interface WordsOfBlock {
  fields: string[]
  rows?: { name: string; fields: string[]; isOneLine?: true }
}

/**
 * The words that each block shows, in the order of reading; the text of a callout stands by itself. The schema cannot be read in
 * the browser: `tests/unit/collections/before-publication/words-in-blocks.test.ts` compares the two.
 */
export const WORDS_IN_BLOCKS: Record<string, WordsOfBlock> = {
  keyFigures: {
    fields: ['title', 'source.label'],
    rows: { name: 'items', fields: ['value', 'unit', 'label'], isOneLine: true },
  },
  callout: { fields: ['title'] },
  quote: { fields: ['text', 'author', 'role'] },
  figure: { fields: ['caption', 'credit', 'longDescription'] },
  gallery: { fields: [], rows: { name: 'images', fields: ['caption'] } },
  video: { fields: ['title', 'transcript'] },
  download: { fields: ['title'] },
  callToAction: { fields: ['title', 'text', 'label'] },
}

/** Returns the words of a block, a line for each field that has some. */
export function wordsOfBlock(fields: Record<string, unknown>): string[] {
  const { blockType } = fields
  const known =
    typeof blockType === 'string' && Object.hasOwn(WORDS_IN_BLOCKS, blockType) ? WORDS_IN_BLOCKS[blockType] : null
  if (!known) return []
  const own = known.fields.map((name) => valueAt(fields, name))
  const { rows } = known
  const list = rows && Array.isArray(fields[rows.name]) ? (fields[rows.name] as unknown[]).filter(isRecord) : []
  const inRows = list.flatMap((row) => {
    const words = (rows?.fields ?? []).map((name) => valueAt(row, name)).filter((one) => one !== '')
    return rows?.isOneLine ? [words.join(' ')] : words
  })
  return [...own, ...inRows].flatMap((words) => words.split('\n')).filter((words) => words.trim() !== '')
}

function valueAt(fields: Record<string, unknown>, path: string): string {
  const read = (holder: unknown, name: string) => (isRecord(holder) ? holder[name] : undefined)
  const value = path.split('.').reduce<unknown>(read, fields)
  return typeof value === 'string' ? value : ''
}
