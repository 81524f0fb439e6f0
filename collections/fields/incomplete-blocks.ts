import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { fieldSchemasToFormState } from '@payloadcms/ui/forms/fieldSchemasToFormState'
import type { AfterErrorHook, Field, PayloadRequest, RichTextField, ValidateOptions } from 'payload'
import type { IncompleteBlock } from '@/payload/editorial/incomplete-block'
import { childrenOf, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'

type Options = ValidateOptions<unknown, unknown, RichTextField, unknown>

/**
 * P111: notes in the request which fields of which blocks are at fault: Payload's own errors name the field, not the
 * block. `answerIncompleteBlocks` gives them to the browser.
 */
export async function noteIncompleteBlocks(value: RichText, options: Options): Promise<void> {
  const { features } = (options.editor as unknown as LexicalRichTextAdapter).editorConfig
  const fieldsOf = features.getSubFields?.get('block')
  if (!fieldsOf || !value) return
  const found: IncompleteBlock[] = []
  for (const node of blocksIn(value.root)) {
    const fields = fieldsOf({ node: node as never, req: options.req }) ?? []
    const block = await incompleteBlock(node.fields as { id: string }, fields, options)
    if (block.fields.length > 0) found.push(block)
  }
  options.req.context.incompleteBlocks = found
}

/** Adds the blocks at fault to the answer of a refused publication. */
export const answerIncompleteBlocks: AfterErrorHook = ({ req, result }) => {
  const { incompleteBlocks } = req.context
  if (result?.errors && incompleteBlocks) return { response: { ...result, incompleteBlocks } }
}

async function incompleteBlock(data: { id: string }, fields: Field[], options: Options): Promise<IncompleteBlock> {
  const { id, data: documentData, collectionSlug, preferences, req } = options
  const state = await fieldSchemasToFormState({
    id,
    collectionSlug,
    data,
    documentData,
    fields,
    fieldSchemaMap: undefined,
    initialBlockData: data,
    operation: 'update',
    permissions: {} as never,
    preferences,
    renderAllFields: false,
    req: req as PayloadRequest,
    schemaPath: '',
  })
  // Without a message: a list, for the fault of one of its rows.
  const refused = Object.entries(state).filter(([, { errorMessage, valid }]) => valid === false && errorMessage)
  return {
    id: data.id,
    fields: refused.map(([path, { errorMessage }]) => ({
      path,
      label: labelAt(fields, path.split('.')),
      message: errorMessage ?? 'À corriger.',
    })),
  }
}

function blocksIn(node: RichTextNode): RichTextNode[] {
  return childrenOf(node).flatMap((child) => [...(child.type === 'block' ? [child] : []), ...blocksIn(child)])
}

/** « Chiffre 2, nombre »: the labels of the fields on the way, with the number of a row. */
function labelAt(fields: Field[], path: string[]): string {
  const [name, ...rest] = path
  for (const field of fields) {
    if ('name' in field && field.name === name) {
      const label = typeof field.label === 'string' ? field.label : field.name
      if (rest.length === 0 || !('fields' in field)) return label
      if (field.type !== 'array') return `${label}, ${labelAt(field.fields, rest)}`
      const [row, ...inner] = rest
      const one = typeof field.labels?.singular === 'string' ? field.labels.singular : label
      return `${one} ${Number(row) + 1}, ${labelAt(field.fields, inner)}`
    }
    if (!('name' in field) && 'fields' in field) {
      const label = labelAt(field.fields, path)
      if (label) return label
    }
  }
  return ''
}
