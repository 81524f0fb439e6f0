import { isEditorState } from '@/collections/checks/editor-state'
import { fieldsOf } from '@/payload/editorial/import/to-body'
import { annotatedDrafts } from '@/tests/support/drafts/annotated-draft'
import { draftOf, structured, textDraft } from '@/tests/support/drafts/structured'

test.each((['tuned', 'held-back'] as const).flatMap(annotatedDrafts))(
  'the body of $name is one that the server takes',
  ({ source }) => {
    expect(isEditorState(fieldsOf(structured(source)).body, () => true)).toBe(true)
  },
)

test('a draft becomes the title, the chapô and the body of an article', () => {
  const { title, excerpt, body } = fieldsOf(
    structured(textDraft('Note\n\n# Le titre\n\nChapô.\n\n## Une partie\n\n- un\n- deux\n\nFin.')),
  )
  expect({ title, excerpt }).toEqual({ title: 'Le titre', excerpt: 'Chapô.' })
  expect(body.root.children.map(({ type }) => type)).toEqual(['heading', 'list', 'paragraph'])
})

test('an empty draft has an empty paragraph', () => {
  expect(fieldsOf(structured(textDraft(''))).body.root.children).toMatchObject([{ type: 'paragraph', children: [] }])
})

test('formats, languages, breaks, marks of notes and links are in the text', () => {
  const source = draftOf([
    { runs: [{ text: 'T' }], style: { kind: 'title' } },
    { runs: [{ text: 'C' }], style: { kind: 'subtitle' } },
    {
      runs: [
        { text: 'a', bold: true, italic: true },
        { text: '2', subscript: true },
        { text: 'e', superscript: true },
        { text: 'kenavo', lang: 'br' },
        { text: '1', note: '1' },
        { text: 'un\ndeux' },
        { text: 'li', href: 'https://exemple.fr' },
        { text: 'en', href: 'https://exemple.fr', bold: true },
      ],
    },
  ])
  expect(fieldsOf(structured(source)).body.root.children).toMatchObject([
    {
      children: [
        { text: 'a', format: 3 },
        { text: '2', format: 32 },
        { text: 'e', format: 64 },
        { text: 'kenavo', $: { lang: 'br' } },
        { text: '1', format: 64 },
        { text: 'un' },
        { type: 'linebreak' },
        { text: 'deux' },
        { type: 'link', fields: { url: 'https://exemple.fr' }, children: [{ text: 'li' }, { text: 'en', format: 1 }] },
      ],
    },
  ])
})

test('rows of a table that is not square are filled', () => {
  const cell = (text: string, row: number, column: number) => ({ runs: [{ text }], cell: { table: 1, row, column } })
  const { body } = fieldsOf(
    structured(
      draftOf([{ runs: [{ text: 'T' }], style: { kind: 'title' } }, cell('a', 0, 0), cell('b', 0, 1), cell('c', 1, 0)]),
    ),
  )
  expect(body.root.children).toMatchObject([{ children: [{ children: [{}, {}] }, { children: [{}, {}] }] }])
})
