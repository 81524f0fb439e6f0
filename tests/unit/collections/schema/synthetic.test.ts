import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { block } from '@/collections/blocks/block'
import { wrongTypes } from '@/collections/checks/wrong-types'
import { bodyFeatures } from '@/collections/fields/editor-features'
import { mayNameInside, mediaIn, referencePaths, referencesIn } from '@/collections/schema/references'
import { type FieldShape, fieldNamed, writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { everyValue, fieldValues } from '@/collections/schema/values'
import { hasWords, wordsIn } from '@/collections/schema/words'
import { changesSince, containsEdits } from '@/components/admin/save-guard/changes'
import { block as blockNode, paragraph, richText } from '@/payload/editorial/lexical'
import { shapeOfFields } from '../../../support/shapes'

/* A block and fields that the site does not have: only their schema describes them. */

const timeline = block('timeline', {
  labels: { singular: 'Frise', plural: 'Frises' },
  drawing: 'Des dates sur une ligne',
  fields: [
    { name: 'heading', type: 'text', label: 'Titre' },
    {
      name: 'steps',
      type: 'array',
      label: 'Étapes',
      fields: [
        { type: 'row', fields: [{ name: 'when', type: 'text', label: 'Quand' }] },
        { name: 'photo', type: 'upload', relationTo: 'media', label: 'Photo' },
        { name: 'story', type: 'richText', label: 'Récit', editor: lexicalEditor({ features: [] }) },
      ],
    },
    { name: 'expert', type: 'relationship', relationTo: 'people', label: 'Expert' },
    { name: 'more', type: 'text', label: 'Adresse', custom: { words: 'none' } },
  ],
})

const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Texte',
        fields: [
          { name: 'subtitle', type: 'text', label: 'Sous-titre' },
          {
            name: 'story',
            type: 'richText',
            label: 'Récit',
            editor: lexicalEditor({ features: bodyFeatures([timeline]) }),
          },
        ],
      },
      {
        name: 'extra',
        label: 'En plus',
        fields: [{ name: 'sharing', type: 'upload', relationTo: 'media', label: 'Partage' }],
      },
    ],
  },
  {
    type: 'collapsible',
    label: 'Pli',
    fields: [{ name: 'level', type: 'select', label: 'Niveau', options: LEVELS() }],
  },
  { name: 'sections', type: 'blocks', label: 'Sections', blocks: [timeline] },
  { name: 'count', type: 'number', label: 'Nombre', custom: { setByServer: true } },
]

function LEVELS() {
  return [
    { label: 'Facile', value: 'easy' },
    { label: 'Difficile', value: 'hard' },
  ]
}

const block1 = {
  blockType: 'timeline',
  heading: 'Trente ans',
  steps: [
    { when: '1996', photo: 'photo-1', story: richText(paragraph('Le début.')) },
    { when: '2026', photo: { id: 'photo-2' } },
  ],
  expert: 'anne',
  more: 'https://exemple.fr',
}

const link = {
  type: 'link',
  version: 3,
  fields: { linkType: 'internal', doc: { relationTo: 'pages', value: 'a-propos' } },
  children: [],
}

const document = {
  subtitle: 'Un sous-titre',
  story: richText(paragraph('Avant ', link), blockNode('timeline', block1)),
  extra: { sharing: 'photo-3' },
  level: 'easy',
  sections: [{ ...block1, steps: [], heading: 'Ailleurs' }],
  count: 3,
}

let shape: FieldShape[]
beforeAll(async () => {
  shape = await shapeOfFields(fields, ['articles', 'media', 'pages', 'people'])
})

test('its words are found, in their order, addresses excepted', () => {
  expect(wordsIn(shape, document)).toEqual([
    'Un sous-titre',
    'Avant ',
    ...['Trente ans', '1996', 'Le début.', '2026'],
    'Ailleurs',
  ])
})

test('its files are found, in rich texts, rows, groups and lists of blocks', () => {
  expect(mediaIn(shape, document)).toEqual(['photo-1', 'photo-2', 'photo-3'])
})

test('the documents that it refers to are found, links included', () => {
  const named = referencesIn(everyValue(shape, document)).map(({ to, id }) => `${String(to)}/${String(id)}`)
  expect(named).toEqual([
    'pages/a-propos',
    ...['media/photo-1', 'media/photo-2', 'people/anne'],
    'media/photo-3',
    'people/anne',
  ])
})

test('queries find references outside of texts, and report that a text may hold others', () => {
  expect(referencePaths(shape).map(({ path, to }) => [path, to])).toEqual([['extra.sharing', ['media']]])
  const inside = (to: string) => shape.filter((field) => mayNameInside(field, to)).map(({ name }) => name)
  expect(inside('media')).toEqual(['story', 'sections'])
  expect(inside('people')).toEqual(['story', 'sections'])
  expect(inside('articles')).toEqual(['story'])
  expect(inside('users')).toEqual([])
})

test('every field that people write is compared, under the label of its form', () => {
  const changed = {
    subtitle: 'Un autre sous-titre',
    story: richText(blockNode('timeline', { ...block1, heading: 'Quarante ans' })),
    extra: { sharing: 'photo-4' },
    level: 'hard',
    sections: [],
    count: 4,
  }
  const names = { 'photo-3': 'Une salle', 'photo-4': 'Un quai', anne: 'Anne' }
  const changes = changesSince(document, changed, document, { fields: shape, names })
  expect(changes.map(({ label }) => label)).toEqual(['Sous-titre', 'Récit', 'Partage', 'Niveau', 'Sections'])
  const changesOf = (label: string) =>
    changes.find((change) => change.label === label)?.theirs.segments?.map(({ kind, text }) => `${kind}: ${text}`)
  expect(changesOf('Niveau')).toEqual(['removed: Facile', 'same: , ', 'added: Difficile'])
  expect(changesOf('Partage')).toEqual(['removed: Une salle', 'same: , ', 'added: Un quai'])
  expect(changesOf('Sections')).toEqual(['removed: [Frise] Ailleurs · Anne'])
  expect(changesOf('Récit')?.join()).toContain('[Frise]')
})

test('words typed in a new field alone are no save that arrived', () => {
  for (const { name } of writtenFields(shape)) {
    expect([name, containsEdits(document, { ...document, [name]: undefined }, shape)]).toEqual([name, false])
  }
  expect(containsEdits(document, { ...document, count: 5 }, shape)).toBe(true)
})

test('a value that its field cannot hold is refused, in a block too', () => {
  expect(wrongTypes(shape, document)).toEqual([])
  const paths = (data: object) => wrongTypes(shape, data as Record<string, unknown>).map(({ path }) => path)
  expect(paths({ subtitle: {}, level: 1, extra: { sharing: [] } })).toEqual(['subtitle', 'extra.sharing', 'level'])
  expect(paths({ sections: [{ blockType: 'disparu' }] })).toEqual(['sections'])
  expect(paths({ sections: [{ ...block1, heading: 3 }] })).toEqual(['sections.0.heading'])
  expect(paths({ story: richText(blockNode('timeline', { ...block1, steps: 'x' })) })).toEqual(['story'])
  expect(paths({ story: richText(blockNode('disparu', {})) })).toEqual(['story'])
})

test('only text that people read counts as words', () => {
  expect(shape.filter(hasWords).map(({ name }) => name)).toEqual(['subtitle', 'story', 'sections'])
})

test('a field that cannot be described is not left out in silence', () => {
  expect(() => shapeOf([{ name: 'x', type: 'martian' }] as never)).toThrow('nobody looks into')
  const raw: Field = { name: 'raw', type: 'richText', editor: lexicalEditor({ features: [] }) }
  expect(() => shapeOf([raw])).toThrow('« raw » is not there yet')
  expect(() => fieldNamed(shape, 'titre')).toThrow('no field « titre »')
  expect(fieldValues(shape, {}).map(({ path }) => path)).toContain('extra')
})
