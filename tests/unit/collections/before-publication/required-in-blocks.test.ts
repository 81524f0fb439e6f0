import type { Field } from 'payload'
import { REQUIRED_IN_BLOCKS } from '@/collections/before-publication/required-in-blocks'
import { BLOCKS } from '@/collections/blocks/registry'

interface Rule {
  name: string
  label: string
  isRequired: boolean
  isChecked: boolean
}

/** The fields that Payload requires, or that our own rule checks, by their paths; of a picture, its description is another rule. */
function rulesOf(fields: Field[], prefix = ''): Rule[] {
  return fields.flatMap((field): Rule[] => {
    if (field.type === 'row') return rulesOf(field.fields, prefix)
    if (!('name' in field) || field.type === 'ui') return []
    const path = prefix + field.name
    if (field.type === 'group') return rulesOf(field.fields, `${path}.`)
    const isRequired = 'required' in field && field.required === true
    const isChecked = field.type === 'text' && typeof field.validate === 'function'
    const own = isRequired || isChecked ? [{ name: path, label: String(field.label), isRequired, isChecked }] : []
    return field.type === 'array' ? [...own, ...rulesOf(field.fields, `${path}[].`)] : own
  })
}

type Listed = (typeof REQUIRED_IN_BLOCKS)[string][number]

function listed(rules: Listed[], prefix = ''): Rule[] {
  return rules.flatMap(({ name, label, isRequired = true, isRight, rows, unless }) => [
    // What another field may take the place of is checked by a rule of ours.
    { name: prefix + name, label, isRequired: isRequired && !unless, isChecked: Boolean(isRight ?? unless) },
    ...(rows ? listed(rows, `${prefix}${name}[].`) : []),
  ])
}

test.each(Object.values(BLOCKS))('« Avant de publier » asks of $slug what its schema requires', ({ slug, fields }) => {
  expect(listed(REQUIRED_IN_BLOCKS[slug] ?? [])).toEqual(rulesOf(fields))
})
