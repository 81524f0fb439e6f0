import type { FieldShape } from '@/collections/schema/shape'
import { fieldsToLeaveOut, withFieldsOf, withoutFields } from '@/components/admin/save-guard/refused-fields'

const FIELDS: FieldShape[] = [
  { name: 'title', label: 'Titre', type: 'text' },
  { name: 'body', label: 'Texte', type: 'richText' },
  { name: 'slug', label: 'Adresse', type: 'text', adjustedByServer: true },
  {
    name: 'meta',
    label: 'Partage',
    type: 'group',
    fields: [
      { name: 'image', label: 'Image', type: 'upload' },
      { name: 'title', label: 'Titre de partage', type: 'text' },
    ],
  },
  { name: 'items', label: 'Chiffres', type: 'array', fields: [{ name: 'value', label: 'Valeur', type: 'text' }] },
]
const DATA = {
  title: 'Un',
  body: { root: {} },
  slug: 'pris',
  meta: { image: 'x', title: 'T' },
  items: [{ value: '1' }],
}

const named = (...paths: string[]) => ({
  reason: 'fields' as const,
  fields: paths.map((path) => ({ path, label: path, message: `Pas ${path}.` })),
})
const pathsOf = (...paths: string[]) => fieldsToLeaveOut(named(...paths), DATA, FIELDS).map(({ path }) => path)

test.each([
  [['slug'], ['slug']],
  [['meta.image'], ['meta.image']],
  [['body.3.text', 'body.4.author'], ['body']],
  [['items.0.value'], ['items']],
  [
    ['slug', 'items.0.value'],
    ['slug', 'items'],
  ],
])('the refused %j leave out %j, under the name that the form has for it', (refused, leftOut) => {
  expect(pathsOf(...refused)).toEqual(leftOut)
})

test('nothing is left out when a fault is in no field that was sent', () => {
  expect(pathsOf('_status')).toEqual([])
  expect(pathsOf('slug', 'elsewhere')).toEqual([])
  expect(fieldsToLeaveOut(named('slug'), { title: 'Un' }, FIELDS)).toEqual([])
  expect(fieldsToLeaveOut({ reason: 'notAllowed', fields: [] }, DATA, FIELDS)).toEqual([])
})

test('what is too large is the largest field, and it says how large it is', () => {
  const large = { ...DATA, body: { root: { children: ['a'.repeat(1_500_000)] } } }
  expect(fieldsToLeaveOut({ reason: 'tooLarge', fields: [] }, large, FIELDS)).toEqual([
    { path: 'body', label: 'Texte', message: 'ce champ est trop volumineux (1,5 Mo) : raccourcissez-le.' },
  ])
  expect(fieldsToLeaveOut({ reason: 'tooLarge', fields: [] }, DATA, FIELDS)).toEqual([])
})

test('fields are taken out and put back, and the documents stay as they were', () => {
  const rest = withoutFields(DATA, ['slug', 'meta.image'])
  expect(rest).toEqual({ title: 'Un', body: { root: {} }, meta: { title: 'T' }, items: [{ value: '1' }] })
  expect(withFieldsOf(rest, DATA, ['slug', 'meta.image'])).toEqual(DATA)
  expect(withFieldsOf({}, DATA, ['meta.image'])).toEqual({ meta: { image: 'x' } })
  expect(DATA.slug).toBe('pris')
})
