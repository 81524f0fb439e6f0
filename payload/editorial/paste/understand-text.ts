import { countLost } from '../import/lost-signs'
import { type SourceDocument, textOf } from '../import/model'
import type { BlockKind, Choices, StructuredBlock } from '../import/structure'
import { structureDraft } from '../import/structure-draft'
import type { RichTextNode } from '../rich-text'

/** What a line may be in a text that is under way; all else there is words. */
const IN_A_TEXT: BlockKind[] = ['heading', 'list', 'keyFigures', 'quote', 'callout', 'table', 'rule']
/** What says more than paragraphs do. */
const STRUCTURE: BlockKind[] = ['heading', 'list', 'keyFigures', 'quote', 'callout']
/** Without one of the site: nothing is proposed in a paste. */
const NOBODY = { categories: [], people: [], tags: [] }

/**
 * Returns the nodes of several lines of plain text, understood as a draft that is brought (`payload/editorial/import`): its
 * headings, its lists, its figures. What is doubtful stays words as they are, since a paste asks nothing. Null when nothing but
 * paragraphs would come of it, or a word would be lost: `read-text.ts` reads it then.
 */
export function understandText(text: string): RichTextNode[] | null {
  const source = sourceOf(text)
  const structure = structureDraft(source, NOBODY, answersFor(source))
  const { blocks, markers } = structure
  if (!blocks.some(({ kind }) => STRUCTURE.includes(kind))) return null
  const isWhole = countLost(source, structure) === 0 && markers.every((marker) => !WORD.test(marker.text))
  return isWhole ? blocks.flatMap(({ nodes }) => nodes) : null
}

const WORD = /\p{L}{2,}/u

function sourceOf(text: string): SourceDocument {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b\ufeff\f]/g, '')
    .split('\n')
    .map((line, at) => ({ number: at + 1, runs: line ? [{ text: line }] : [] }))
  return { name: null, format: 'pasted', lines, pictures: [], remarks: [] }
}

/** Leaves words as they are, and gives each line that would stand outside of a text a place in it. */
function answersFor(source: SourceDocument): Choices {
  const { blocks } = structureDraft(source, NOBODY)
  return Object.fromEntries(blocks.flatMap((block) => [...cautious(block), ...placed(block, source)]))
}

function cautious({ doubts }: StructuredBlock): [string, string][] {
  return doubts.flatMap(({ key, options }): [string, string][] => {
    const careful = options.find(({ value }) => value === 'keep' || value === 'title')
    return careful && !key.endsWith(':kind') ? [[key, careful.value]] : []
  })
}

function placed({ decision, kind, lines: [first] }: StructuredBlock, source: SourceDocument): [string, string][] {
  const line = source.lines.find(({ number }) => number === first)
  if (/^\s*#/.test(line ? textOf(line) : '')) return kind === 'heading' ? [] : [[`${first}:kind`, 'heading']]
  const isDoubtful = kind === 'heading' && decision.certainty === 'doubtful'
  return IN_A_TEXT.includes(kind) && !isDoubtful ? [] : [[`${first}:kind`, 'paragraph']]
}
