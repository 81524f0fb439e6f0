import type { Field, TextField } from 'payload'
import { noField } from '../access'
import { setByServer } from './set-by-server'

/** Already in small letters of ASCII. */
const SORTED_AS_THEY_ARE = new Set(['id', 'slug'])

/**
 * Returns the fields with a hidden one beside each text that lists can be sorted by: its key in French order, which the
 * database adapter writes and sorts by (`payload/adapters/database/sort-keys.ts`). `added` names texts that Payload adds
 * to them.
 */
export function withSortKeys(fields: Field[], added: string[] = []): Field[] {
  return [...fields.map(withKeysInside), ...[...sortedTexts(fields), ...added].map(sortKeyField)]
}

function withKeysInside(field: Field): Field {
  if (field.type === 'group' && 'name' in field && field.name) return { ...field, fields: withSortKeys(field.fields) }
  if (field.type === 'row' || field.type === 'collapsible')
    return { ...field, fields: field.fields.map(withKeysInside) }
  if (field.type !== 'tabs') return field
  return {
    ...field,
    tabs: field.tabs.map((tab) => ('name' in tab && tab.name ? { ...tab, fields: withSortKeys(tab.fields) } : tab)),
  }
}

/** Returns the names of the texts that are stored beside one another, however the form arranges them. */
function sortedTexts(fields: Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : sortedTexts(tab.fields)))
    if (field.type === 'row' || field.type === 'collapsible') return sortedTexts(field.fields)
    if (field.type === 'group' && !('name' in field && field.name)) return sortedTexts(field.fields)
    return isSortedText(field) ? [field.name] : []
  })
}

function isSortedText(field: Field): field is Extract<Field, { type: 'text' | 'textarea' }> {
  if (field.type !== 'text' && field.type !== 'textarea') return false
  const isSeen = !field.hidden && !field.admin?.hidden && !field.custom?.setByServer
  return isSeen && !SORTED_AS_THEY_ARE.has(field.name) && !('hasMany' in field && field.hasMany)
}

function sortKeyField(name: string): TextField {
  return {
    name: `${name}SortKey`,
    type: 'text',
    hidden: true,
    // Nor in the comparison of versions, which shows hidden fields to those who may read them.
    ...setByServer({ read: noField }, { sortKeyOf: name }),
    admin: {
      disabled: true,
      disableListColumn: true,
      disableListFilter: true,
      disableBulkEdit: true,
      disableGroupBy: true,
    },
  }
}
