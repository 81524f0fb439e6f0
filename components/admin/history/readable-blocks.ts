import { type FieldShape, writtenFields } from '@/collections/schema/shape'
import { fieldsOfBlock } from '@/collections/schema/values'
import { childrenOf, isRecord, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'
import { type Names, toDiffItems } from '../save-guard/diff-items'

const BOLD = 1

/**
 * Returns a rich text whose blocks are paragraphs: the name of the block, then a line for each of its fields. So the
 * comparison of two versions shows what a block says, and what changed in it.
 */
export function withReadableBlocks(field: FieldShape, state: NonNullable<RichText>, names: Names): RichText {
  return { ...state, root: readable(field, state.root, names) }
}

function readable(field: FieldShape, node: RichTextNode, names: Names): RichTextNode {
  if (!Array.isArray(node.children)) return node
  const children = childrenOf(node).flatMap((child) =>
    child.type === 'block' && isRecord(child.fields)
      ? paragraphsOf(field, child.fields, names)
      : [readable(field, child, names)],
  )
  return { ...node, children }
}

function paragraphsOf(field: FieldShape, block: Record<string, unknown>, names: Names): RichTextNode[] {
  const label = field.blocks?.find(({ slug }) => slug === block.blockType)?.label ?? 'Bloc'
  const lines = linesOf(fieldsOfBlock(field, block) ?? [], block, names)
  return [paragraph(label, BOLD), ...lines.map((line) => paragraph(line))]
}

/** « Source, Nom : Insee ». */
function linesOf(fields: FieldShape[], data: Record<string, unknown>, names: Names, prefix = ''): string[] {
  return writtenFields(fields).flatMap((field) => {
    const value = data[field.name]
    if (field.type === 'group') {
      return isRecord(value) ? linesOf(field.fields ?? [], value, names, `${prefix}${field.label}, `) : []
    }
    return toDiffItems(field, value, names).map((item) => `${prefix}${field.label} : ${item}`)
  })
}

function paragraph(text: string, format = 0): RichTextNode {
  const element = { direction: 'ltr', format: '', indent: 0, version: 1 }
  const words = { type: 'text', text, format, detail: 0, mode: 'normal', style: '', version: 1 }
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] } as RichTextNode
}
