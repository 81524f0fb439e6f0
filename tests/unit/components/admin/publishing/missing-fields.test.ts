import type { FieldShape } from '@/collections/schema/shape'
import { missingFields } from '@/components/admin/publishing/missing-fields'

const field = (name: string, type: FieldShape['type'], isRequired = true) =>
  ({ name, type, label: name, isRequired }) as FieldShape
const FIELDS = [
  field('title', 'text'),
  field('body', 'richText'),
  field('category', 'relationship'),
  field('tags', 'text', false),
]
const text = (words: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: words ? [{ type: 'text', text: words }] : [] }] },
})

test('an empty required field is named, one that nobody has to fill is not', () => {
  expect(missingFields({ title: ' ', body: text('') }, FIELDS)).toEqual(['title', 'body', 'category'])
})

test('nothing is missing of a complete text', () => {
  expect(missingFields({ title: 'Un titre', body: text('Un texte.'), category: 'c' }, FIELDS)).toEqual([])
})
