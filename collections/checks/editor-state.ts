import { TEXT_TYPE_TO_FORMAT } from '@payloadcms/richtext-lexical/lexical'
import { isRecord } from '@/payload/editorial/rich-text'
import { LONGEST_CAPTION } from '@/payload/editorial/table-caption'

/** Deeper than any text that a person writes, and far from exhausting the stack. */
const DEEPEST = 40
const WITH_FIELDS = new Set(['block', 'link', 'autolink'])
/** The nodes that each element may hold: any (null), or one type alone. */
const ELEMENTS = new Map<string, string | null>([
  ['root', null],
  ['paragraph', null],
  ['heading', null],
  ['quote', null],
  ['list', 'listitem'],
  ['listitem', null],
  ['link', null],
  ['autolink', null],
  ['table', 'tablerow'],
  ['tablerow', 'tablecell'],
  ['tablecell', null],
])
const ALIGNMENTS = ['', 'left', 'start', 'center', 'right', 'end', 'justify']
const TEXTS = new Set(['text', 'tab'])
/** Every format of a text at once: bits of one number. */
const ALL_FORMATS = Object.values(TEXT_TYPE_TO_FORMAT).reduce((all, bit) => all | bit, 0)
/** What Lexical takes over unread: another value would be in the text for good. */
const KNOWN: Record<string, (value: unknown, node: Node) => boolean> = {
  $: isStates,
  detail: isCount,
  direction: (value) => value === null || value === 'ltr' || value === 'rtl',
  format: (value, { type }) => (TEXTS.has(String(type)) ? isFormat(value) : ALIGNMENTS.includes(value as string)),
  indent: isCount,
  listType: (value) => ['bullet', 'number', 'check'].includes(value as string),
  mode: (value) => ['normal', 'token', 'segmented'].includes(value as string),
  style: (value) => typeof value === 'string',
  tag: (value, { type }) => typeof value === 'string' && (type === 'list' ? /^[ou]l$/ : /^h[1-6]$/).test(value),
  textFormat: isFormat,
  textStyle: (value) => typeof value === 'string',
}
/** Properties that are read as a number, a word or a yes. */
const SCALARS = ['format', 'tag', 'listType', 'start', 'checked', 'headerState', 'colSpan', 'rowSpan']

type Node = Record<string, unknown>

/** Returns whether this is Lexical's editor state, and each of its blocks is sound by `isSoundBlock`. */
export function isEditorState(value: unknown, isSoundBlock: (fields: Node) => boolean): boolean {
  return (
    isRecord(value) && isRecord(value.root) && value.root.type === 'root' && isSound(value.root, DEEPEST, isSoundBlock)
  )
}

function isSound(node: unknown, left: number, isSoundBlock: (fields: Node) => boolean): boolean {
  if (left === 0 || !isRecord(node) || typeof node.type !== 'string') return false
  // No schema of ours is one: P23.
  if (node.type === 'inlineBlock') return false
  if (WITH_FIELDS.has(node.type) && !isSoundFields(node.fields)) return false
  if (node.type === 'block' && !isSoundBlock(node.fields as Node)) return false
  if (node.type === 'text' && typeof node.text !== 'string') return false
  if (!Object.entries(KNOWN).every(([name, isKnown]) => node[name] === undefined || isKnown(node[name], node)))
    return false
  if (SCALARS.some((name) => typeof node[name] === 'object' && node[name] !== null)) return false
  if (node.children === undefined) return !ELEMENTS.has(node.type)
  const only = ELEMENTS.get(node.type)
  return (
    Array.isArray(node.children) &&
    node.children.every((child) => isSound(child, left - 1, isSoundBlock) && (!only || child.type === only))
  )
}

/** The language of words, the caption of a table. */
function isStates(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.values(value).every((state) => typeof state === 'string' && state.length <= LONGEST_CAPTION)
  )
}

function isFormat(value: unknown): boolean {
  return isCount(value) && (Number(value) & ~ALL_FORMATS) === 0
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6
}

/** Checks the fields of a block or a link; a link may lead to a document. */
function isSoundFields(fields: unknown): boolean {
  if (!isRecord(fields)) return false
  const { doc } = fields
  return doc === undefined || doc === null || (isRecord(doc) && typeof doc.relationTo === 'string')
}
