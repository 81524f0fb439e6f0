import {
  $createNodeSelection,
  $createRangeSelection,
  $getNodeByKey,
  $isDecoratorNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { findWords } from '@/payload/editorial/find-words'
import type { Match } from './matches'
import { CAPTION } from './passages'

/** More would slow the page: the others are found by « Suivant ». */
const MOST_SHOWN = 1000

/** Marks what was found on the page, without a change of the document. Browsers before 2025 may know only the current. */
export function showMatches(editor: LexicalEditor, matches: Match[], current: Match | undefined, words: Words) {
  hideMatches()
  const ranges = current ? rangesOf(editor, current, words) : []
  if ('highlights' in CSS) {
    CSS.highlights.set(
      'sk-found',
      new Highlight(...matches.slice(0, MOST_SHOWN).flatMap((one) => rangesOf(editor, one, words))),
    )
    CSS.highlights.set('sk-found-current', new Highlight(...ranges))
  }
  if (!current) return
  const element = elementOf(editor, current)
  // In a field, and where the browser marks no words, it is the block that is marked.
  if (ranges.length === 0 || !('highlights' in CSS)) element?.setAttribute(ATTRIBUTE, '')
}

export interface Words {
  words: string
  isExact: boolean
}

const ATTRIBUTE = 'data-sk-found'

export function hideMatches() {
  if ('highlights' in CSS) for (const name of ['sk-found', 'sk-found-current']) CSS.highlights.delete(name)
  for (const element of document.querySelectorAll(`[${ATTRIBUTE}]`)) element.removeAttribute(ATTRIBUTE)
}

/** Scrolls to what was found. */
export function scrollToMatch(editor: LexicalEditor, match: Match, words: Words) {
  const [range] = rangesOf(editor, match, words)
  const element = range?.startContainer.parentElement ?? elementOf(editor, match)
  element?.scrollIntoView({ block: 'center' })
}

/** In signs, on each side of what was found. */
const AROUND = 40

/** Returns what was found with the words around it, on one line, for who does not see it marked. */
export function wordsAround(editor: LexicalEditor, match: Match, words: Words): string {
  const [range] = rangesOf(editor, match, words)
  const line = range
    ? range.startContainer.textContent?.slice(Math.max(0, range.startOffset - AROUND), range.endOffset + AROUND)
    : elementOf(editor, match)?.textContent?.slice(0, 2 * AROUND)
  return (line ?? '').replace(/\s+/g, ' ').trim()
}

/** Leaves the search with what was found selected in the text. */
export function selectMatch(editor: LexicalEditor, match: Match) {
  editor.update(() => {
    if (match.kind === 'field') {
      const block = $getNodeByKey(match.key)
      if (!$isDecoratorNode(block)) return
      const selection = $createNodeSelection()
      selection.add(match.key)
      $setSelection(selection)
      return
    }
    const [first] = match.pieces
    const last = match.pieces.at(-1)
    if (!first || !last || !$isTextNode($getNodeByKey(first.key)) || !$isTextNode($getNodeByKey(last.key))) return
    const selection = $createRangeSelection()
    selection.anchor.set(first.key, first.start, 'text')
    selection.focus.set(last.key, last.end, 'text')
    $setSelection(selection)
  })
  editor.focus()
}

function elementOf(editor: LexicalEditor, match: Match): HTMLElement | null {
  const key = match.kind === 'field' ? match.key : match.pieces[0]?.key
  const element = key ? editor.getElementByKey(key) : null
  return match.kind === 'field' ? element : (element?.parentElement ?? null)
}

/** Returns where what was found stands on the page; nothing when it is not drawn, or is in a field. */
export function rangesOf(editor: LexicalEditor, match: Match, { words, isExact }: Words): Range[] {
  if (match.kind === 'line') {
    return match.pieces.flatMap(({ key, start, end }) => {
      const [text] = textsIn(editor.getElementByKey(key))
      return text && end <= text.data.length ? [rangeOf(text, start, end)] : []
    })
  }
  // It is typed in a field: the cells beside it may hold the same words.
  if (match.path === CAPTION) return []
  // What is shown of a block is not what is stored: its words are looked for again in what is there.
  const found = textsIn(editor.getElementByKey(match.key)).flatMap((text) =>
    findWords(text.data, words, isExact).map(({ start, end }) => ({ text, start, end })),
  )
  const one = found[match.rank]
  return one ? [rangeOf(one.text, one.start, one.end)] : []
}

function rangeOf(text: Text, start: number, end: number): Range {
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range
}

/** The words of a field cannot be marked, those of the actions of a block are not the text's. */
const NO_WORDS = 'textarea, .sk-block__header'

function textsIn(element: HTMLElement | null): Text[] {
  if (!element) return []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts.filter(({ parentElement }) => !parentElement?.closest(NO_WORDS))
}
