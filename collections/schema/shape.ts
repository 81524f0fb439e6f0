import type { Field } from 'payload'

/*
 * The shape of a document: the facts about its fields that our code needs, as plain data that the server makes from
 * Payload's configuration (`shape-of.ts`) and may send to the browser. Code that looks for words, files, relations or
 * changes walks a shape: a new field or block needs no other list.
 */

/** The `custom` of a field that differs from the rule. */
export interface FieldNotes {
  /** Only the server writes it: it is not part of a person's text. */
  setByServer?: boolean
  /** The server may store another value than the one that was sent, such as a free slug. */
  adjustedByServer?: boolean
  /** How its words are read: not at all (an address), as one line for all it holds, or after its label. */
  words?: 'none' | 'oneLine' | 'afterLabel'
  /** The name of the rich text whose files this field lists, so that a query finds the documents that show a file. */
  filesOf?: string
  /** The name of the text beside this field whose key in French order it holds: lists are sorted by it. */
  sortKeyOf?: string
}

declare module 'payload' {
  interface FieldCustom extends FieldNotes {}
}

/** Payload's types of fields that hold a value; a named tab holds its fields as a group does. */
export type FieldType = Exclude<Field['type'], 'collapsible' | 'join' | 'row' | 'tabs' | 'ui'>

export interface FieldShape extends FieldNotes {
  name: string
  /** As the form shows it. */
  label: string
  type: FieldType
  isRequired?: boolean
  hasMany?: boolean
  /** The collections that a relation or an upload may name. */
  to?: string[]
  /** The value of a relation holds the collection that it refers to. */
  isPolymorphic?: boolean
  /** The label of each option, by its value. */
  options?: Record<string, string>
  /** The fields of a group or of each row of an array. */
  fields?: FieldShape[]
  /** The blocks that a rich text or a list of blocks may hold. */
  blocks?: BlockShape[]
  /** The fields of a rich text's other nodes, by the type of the node: those of a link. */
  nodes?: Record<string, FieldShape[]>
}

export interface BlockShape {
  slug: string
  /** As the editor shows it. */
  label: string
  fields: FieldShape[]
}

/** Returns the fields that people write. */
export function writtenFields(fields: FieldShape[]): FieldShape[] {
  return fields.filter(({ setByServer }) => !setByServer)
}

/** Returns the field of this name; throws when there is none. */
export function fieldNamed(fields: FieldShape[], name: string): FieldShape {
  const field = fields.find((one) => one.name === name)
  if (!field) throw new Error(`There is no field « ${name} » among ${fields.map((one) => one.name).join(', ')}.`)
  return field
}
