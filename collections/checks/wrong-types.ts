import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { isRecord } from '@/payload/editorial/rich-text'
import { opensInEditor } from '../schema/editors'
import type { FieldShape, FieldType } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { fieldsOfBlock, fieldValues } from '../schema/values'
import { isEditorState } from './editor-state'
import { badRequest } from './http-errors'
import { tooLarge } from './limits'
import type { UnfitValue } from './unfit-value'

const MESSAGE = 'Cette valeur n’a pas la forme attendue.'
const TEXT_MESSAGE = 'Le texte ou l’un de ses blocs n’a pas la forme attendue (état de l’éditeur Lexical).'

/**
 * Refuses (400) values that no field of the collection can hold, before anything reads them. P23: Payload validates
 * only what is published.
 */
export const refuseWrongTypes: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  refuse(req, collection.slug, isRecord(data) ? unfitValues(shapeOf(collection.fields), data) : [])
  return args
}

export const refuseWrongTypesInGlobal: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  if (operation !== 'update') return args
  if (!isRecord(args.data)) throw badRequest('Envoyez un objet JSON : ses champs et leurs valeurs.')
  refuse(req, global.slug, unfitValues(shapeOf(global.fields), args.data))
  return args
}

/** Returns the values in `data` that are of the wrong type; when there are none, those that are too large. */
function unfitValues(fields: FieldShape[], data: Record<string, unknown>): UnfitValue[] {
  const wrong = wrongTypes(fields, data)
  return wrong.length > 0 ? wrong : tooLarge(fields, data)
}

const HOLDERS: ReadonlySet<FieldType> = new Set(['group', 'array', 'blocks'])

/** Returns the wrong values in `data`. Any field may be absent, and any but a group or a list may be null. */
export function wrongTypes(fields: FieldShape[], data: Record<string, unknown>): UnfitValue[] {
  return fieldValues(fields, data)
    .filter(({ field, value }) => value !== undefined && !(value === null && !HOLDERS.has(field.type)))
    .filter(({ field, value }) => !(ACCEPTS[field.type] as Accepts)(value, field))
    .map(({ path, field }) => ({
      path,
      label: field.label,
      message: field.type === 'richText' ? TEXT_MESSAGE : MESSAGE,
    }))
}

type Accepts = (value: unknown, field: FieldShape) => boolean

const ACCEPTS = {
  array: (value) => isRows(value, isRecord),
  blocks: (value, field) => isRows(value, (row) => isRecord(row) && fieldsOfBlock(field, row) !== undefined),
  checkbox: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
  code: isText,
  date: (value) => value instanceof Date || (isText(value) && !Number.isNaN(Date.parse(value))),
  email: isText,
  group: isRecord,
  // Payload stores any JSON value.
  json: () => true,
  number: listOr((value) => (typeof value === 'number' || isText(value)) && Number.isFinite(Number(value))),
  point: (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
  radio: isText,
  relationship: isNamed,
  richText: (value, field) =>
    isEditorState(value, (block) => isSoundBlock(field, block)) && opensInEditor(field, value),
  select: listOr(isText),
  text: listOr(isText),
  textarea: isText,
  upload: isNamed,
} satisfies Record<FieldType, Accepts>

function listOr(one: (value: unknown) => boolean): Accepts {
  return (value, { hasMany }) => (hasMany ? Array.isArray(value) && value.every(one) : one(value))
}

/** P41: the form writes an empty list as 0. */
function isRows(value: unknown, isRow: (row: unknown) => boolean): boolean {
  return value === 0 || (Array.isArray(value) && value.every(isRow))
}

function isSoundBlock(field: FieldShape, block: Record<string, unknown>): boolean {
  const fields = fieldsOfBlock(field, block)
  return fields !== undefined && wrongTypes(fields, block).length === 0
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed()
}

function isNamed(value: unknown, { hasMany, isPolymorphic, to = [] }: FieldShape): boolean {
  const one = (named: unknown) => {
    if (!isPolymorphic) return isReference(named)
    return isRecord(named) && to.includes(String(named.relationTo)) && isReference(named.value)
  }
  return hasMany ? Array.isArray(value) && value.every(one) : one(value)
}

function isReference(value: unknown): boolean {
  return isText(value) || (isRecord(value) && isText(value.id))
}

function refuse(req: PayloadRequest, slug: string, errors: UnfitValue[]) {
  if (errors.length > 0) throw new ValidationError({ collection: slug, errors, req }, req.t)
}
