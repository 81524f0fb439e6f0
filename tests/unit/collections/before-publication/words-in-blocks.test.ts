import type { Field } from 'payload'
import { WORDS_IN_BLOCKS, wordsOfBlock } from '@/collections/before-publication/words-in-blocks'
import { BLOCKS } from '@/collections/blocks/registry'
import { type FieldShape, writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { hasWords } from '@/collections/schema/words'

/** The paths of the fields of a block that hold words, those of its rows as `rows[].name`; not of a text inside. */
function pathsOf(fields: FieldShape[], prefix = ''): string[] {
  return writtenFields(fields)
    .filter(hasWords)
    .flatMap((field) => {
      if (field.type === 'group') return pathsOf(field.fields ?? [], `${prefix}${field.name}.`)
      if (field.type === 'array') return pathsOf(field.fields ?? [], `${prefix}${field.name}[].`)
      return [prefix + field.name]
    })
}

/** A text inside a block is read as the text around it. */
function withoutTexts(fields: Field[]): Field[] {
  return fields.filter(({ type }) => type !== 'richText')
}

test.each(Object.values(BLOCKS))('the report reads each word of $slug', ({ slug, fields }) => {
  const { fields: own = [], rows } = WORDS_IN_BLOCKS[slug] ?? {}
  const listed = [...own, ...(rows?.fields ?? []).map((name) => `${rows?.name}[].${name}`)]
  expect(listed.toSorted()).toEqual(pathsOf(shapeOf(withoutTexts(fields))).toSorted())
})

test('a row of key figures is one line, and a field of several lines is several', () => {
  const items = [{ value: '2,7', unit: 'millions', label: 'de salariés' }, { value: '3', label: 'agences' }, 'no row']
  expect(wordsOfBlock({ blockType: 'keyFigures', title: 'En bref', items })).toEqual([
    'En bref',
    '2,7 millions de salariés',
    '3 agences',
  ])
  expect(wordsOfBlock({ blockType: 'quote', text: 'Un\nDeux', author: '' })).toEqual(['Un', 'Deux'])
  expect(wordsOfBlock({ blockType: 'unknown', text: 'Un' })).toEqual([])
})
