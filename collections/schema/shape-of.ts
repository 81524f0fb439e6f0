import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import type { Block, Field, RichTextField, Tab } from 'payload'
import { rememberEditor } from './editors'
import type { BlockShape, FieldShape } from './shape'

/** Fields that Payload adds to documents, rows and blocks for its own use. */
const PAYLOADS_OWN = new Set(['_status', 'blockName', 'createdAt', 'deletedAt', 'updatedAt'])
/** Nodes that refer to a document outside of fields, where our code would not find it. */
const WITHOUT_FIELDS = new Set(['relationship', 'upload'])

const known = new WeakMap<Field[], FieldShape[]>()

/**
 * Returns the shape of these fields, from the configuration as Payload has sanitized it
 * (`payload.collections.articles.config.fields`). Throws where it meets something that it cannot describe.
 */
export function shapeOf(fields: Field[]): FieldShape[] {
  const shape = known.get(fields) ?? fields.flatMap(shapesOf)
  known.set(fields, shape)
  return shape
}

function shapesOf(field: Field): FieldShape[] {
  switch (field.type) {
    // Nothing is stored in them.
    case 'ui':
    case 'join':
      return []
    case 'row':
    case 'collapsible':
      return shapeOf(field.fields)
    case 'tabs':
      return field.tabs.flatMap(shapesOfTab)
    case 'group':
      if (!('name' in field)) return shapeOf(field.fields)
      return [{ ...base(field), fields: shapeOf(field.fields) }]
    case 'array':
      // The number of a row is Payload's.
      return [{ ...base(field), fields: shapeOf(field.fields).map(withoutOwnId) }]
    case 'blocks':
      return [{ ...base(field), blocks: (field.blockReferences ?? field.blocks).map(blockShape) }]
    case 'richText':
      return [richTextShape(field)]
    case 'relationship':
    case 'upload':
      return [{ ...base(field), to: [field.relationTo].flat(), isPolymorphic: Array.isArray(field.relationTo) }]
    case 'select':
    case 'radio':
      return [{ ...base(field), options: Object.fromEntries(field.options.map(optionOf)) }]
    case 'checkbox':
    case 'code':
    case 'date':
    case 'email':
    case 'json':
    case 'number':
    case 'point':
    case 'text':
    case 'textarea':
      return [base(field)]
    default:
      return unknownField(field)
  }
}

/** The parameter makes a type of field that is not in the switch a compile error. */
function unknownField(field: never): never {
  throw new Error(`This field has a type that nobody looks into: ${JSON.stringify(field)}`)
}

type NamedField = Extract<Field, { name: string }> & { hasMany?: boolean; required?: boolean; hidden?: boolean }

function base(field: NamedField): FieldShape {
  const { name, label, type, custom, hasMany, required } = field
  return {
    name,
    label: textOf(label) ?? name,
    type: type as FieldShape['type'],
    ...(required && { isRequired: true }),
    ...(hasMany && { hasMany: true }),
    ...notesOf(custom),
    ...((PAYLOADS_OWN.has(name) || field.hidden) && { setByServer: true }),
  }
}

function notesOf({ setByServer, adjustedByServer, words, filesOf }: NonNullable<Field['custom']> = {}) {
  return {
    ...(setByServer && { setByServer }),
    ...(adjustedByServer && { adjustedByServer }),
    ...(words && { words }),
    ...(filesOf && { filesOf }),
  }
}

function shapesOfTab(tab: Tab): FieldShape[] {
  if (!('name' in tab) || !tab.name) return shapeOf(tab.fields)
  return [{ name: tab.name, label: textOf(tab.label) ?? tab.name, type: 'group', fields: shapeOf(tab.fields) }]
}

function withoutOwnId(field: FieldShape): FieldShape {
  return field.name === 'id' ? { ...field, setByServer: true } : field
}

function blockShape(block: Block | string): BlockShape {
  if (typeof block === 'string') throw new Error(`Give the block « ${block} » itself, not its name.`)
  const { slug, labels, fields } = block
  return { slug, label: textOf(labels?.singular) ?? slug, fields: shapeOf(fields).map(withoutOwnId) }
}

/** Asks each type of node for its fields: blocks and links have some, and new features may bring more. */
function richTextShape(field: RichTextField): FieldShape {
  const { name, editor } = field
  if (!editor || typeof editor === 'function') {
    throw new Error(`The editor of « ${name} » is not there yet: give the configuration that Payload has sanitized.`)
  }
  const { editorConfig } = editor as LexicalRichTextAdapter
  const features = [...editorConfig.resolvedFeatureMap.values()]
  const nodes = features.flatMap((feature) => feature.nodes ?? [])
  const blocks: BlockShape[] = []
  const withFields: Record<string, FieldShape[]> = {}
  for (const node of nodes) {
    const type = ('with' in node.node ? node.node.replace : node.node).getType()
    if (WITHOUT_FIELDS.has(type)) throw new Error(`« ${name} » holds ${type} nodes: say here how they are read.`)
    const fields = node.getSubFields?.({ req: undefined as never }) ?? []
    // Without a node, `getSubFields` of blocks returns all blocks as one field.
    if (type === 'block' || type === 'inlineBlock') blocks.push(...shapeOf(fields).flatMap((all) => all.blocks ?? []))
    else if (fields.length > 0) withFields[type] = shapeOf(fields)
  }
  const shape = { ...base(field), blocks, nodes: withFields }
  rememberEditor(shape, editorConfig)
  return shape
}

function optionOf(option: string | { label: unknown; value: string }): [string, string] {
  if (typeof option === 'string') return [option, option]
  return [option.value, textOf(option.label) ?? option.value]
}

function textOf(label: unknown): string | undefined {
  return typeof label === 'string' ? label : undefined
}
