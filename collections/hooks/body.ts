import type { Block, CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { mediaIn } from '@/payload/editorial/media-in'
import { readingMinutes } from '@/payload/editorial/reading-time'
import { childrenOf, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'
import { isRecord } from './field-values'
import { invalidField } from './refusal'
import { wrongTypes } from './wrong-types'

/** Deeper than any text that somebody wrote, far from what would exhaust the stack. */
const DEEPEST = 40
const WITH_FIELDS = new Set(['block', 'link', 'autolink'])
/** What each element holds: anything, or one type of node alone. */
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
/** Properties that are read as a number, a word or a yes. */
const SCALARS = ['format', 'tag', 'listType', 'start', 'checked', 'headerState', 'colSpan', 'rowSpan']

/**
 * Returns a hook that refuses (400) a body that is not Lexical's editor state, or that holds a block which is none of
 * these or whose values its fields cannot hold: Payload would fail on it with a 500.
 */
export function refuseMalformedBody(blocks: Block[]): CollectionBeforeOperationHook {
  return ({ args, collection, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    const body = 'data' in args ? (args.data as { body?: unknown } | undefined)?.body : undefined
    if (body !== undefined && body !== null) refuseUnlessSound(blocks, collection.slug, body, req)
    return args
  }
}

function refuseUnlessSound(blocks: Block[], collection: string, body: unknown, req: PayloadRequest) {
  if (isEditorState(body) && blocksIn(body.root).every((fields) => isSoundBlock(blocks, fields))) return
  throw invalidField(
    req,
    collection,
    'body',
    'Texte',
    'Le texte ou l’un de ses blocs n’a pas la forme attendue (état de l’éditeur Lexical).',
  )
}

/**
 * Notes what others need to know of the text without reading it: the files it shows, so that none can be deleted
 * under a published article, and the minutes it takes to read, for the lists.
 */
export const noteBody: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const body: RichText = data.body === undefined ? originalDoc?.body : data.body
  const named = body ? [...new Set(mediaIn(body.root))] : []
  const minutes = readingMinutes(body)
  if (named.length === 0) return { ...data, bodyMedia: [], readingMinutes: minutes }
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'media',
    limit: named.length,
    pagination: false,
    req,
    where: { id: { in: named } },
  })
  return { ...data, bodyMedia: docs.map(({ id }) => id), readingMinutes: minutes }
}

function isEditorState(value: unknown): value is { root: RichTextNode } {
  return isRecord(value) && isRecord(value.root) && value.root.type === 'root' && isSound(value.root, DEEPEST)
}

function isSound(node: unknown, left: number): boolean {
  if (left === 0 || !isRecord(node) || typeof node.type !== 'string') return false
  // No schema of ours is one: Payload would fail on it.
  if (node.type === 'inlineBlock') return false
  if (WITH_FIELDS.has(node.type) && !isSoundFields(node.fields)) return false
  if (node.type === 'text' && typeof node.text !== 'string') return false
  if (SCALARS.some((name) => typeof node[name] === 'object' && node[name] !== null)) return false
  if (node.children === undefined) return !ELEMENTS.has(node.type)
  const only = ELEMENTS.get(node.type)
  return (
    Array.isArray(node.children) &&
    node.children.every((child) => isSound(child, left - 1) && (!only || child.type === only))
  )
}

/** What a block or a link says; a link may lead to a document. */
function isSoundFields(fields: unknown): boolean {
  if (!isRecord(fields)) return false
  const { doc } = fields
  return doc === undefined || doc === null || (isRecord(doc) && typeof doc.relationTo === 'string')
}

function blocksIn(parent: RichTextNode): Record<string, unknown>[] {
  return childrenOf(parent).flatMap((child) =>
    child.type === 'block' && isRecord(child.fields) ? [child.fields] : blocksIn(child),
  )
}

function isSoundBlock(blocks: Block[], fields: Record<string, unknown>): boolean {
  const block = blocks.find(({ slug }) => slug === fields.blockType)
  if (!block || wrongTypes(block.fields, fields).length > 0) return false
  if (fields.content === undefined || fields.content === null) return true
  // A callout's own editor knows no block.
  return isEditorState(fields.content) && blocksIn(fields.content.root).length === 0
}
