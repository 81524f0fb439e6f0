import { jest } from '@jest/globals'
import type { LinkPlace } from '@/components/admin/writing-tools/link/apply-link'

/* Where a link goes that is chosen outside of the text. */

const applied = jest.fn<(editor: unknown, place: LinkPlace, target: unknown) => void>()
const selected = { words: 'des mots' } as LinkPlace
jest.unstable_mockModule('@/components/admin/writing-tools/link/apply-link', () => ({
  applyLink: applied,
  readLinkPlace: () => selected,
}))
const { $createParagraphNode, $createTextNode, $getRoot, createEditor } = await import(
  '@payloadcms/richtext-lexical/lexical'
)
const { insertLink } = await import('@/components/admin/writing-tools/link/insert-link')

const target = { url: 'https://exemple.fr' }

function open(select?: [from: number, to: number]) {
  applied.mockClear()
  const editor = createEditor({ onError: (error) => expect(error).toBeNull() })
  editor.setRootElement(document.createElement('div'))
  editor.update(
    () => {
      const words = $createTextNode('Voici des mots')
      $getRoot().append($createParagraphNode().append(words), $createParagraphNode().append($createTextNode('Fin')))
      if (select) words.select(...select)
    },
    { discrete: true },
  )
  return editor
}
const place = () => applied.mock.calls[0]?.[1] as LinkPlace

test('the words that are selected become the link', () => {
  insertLink(open([6, 14]), target)
  expect(place()).toBe(selected)
})

test('without selected words it is written where the cursor is', () => {
  const editor = open([6, 6])
  insertLink(editor, target)
  expect(place()).toMatchObject({ words: '', link: null, selection: { anchor: { offset: 6 }, focus: { offset: 6 } } })
})

test('in a text in which nobody was yet it is written at the end', () => {
  const editor = open()
  insertLink(editor, target)
  const end = editor.read(() => $getRoot().getLastDescendant()?.getKey())
  expect(place()).toMatchObject({ words: '', selection: { anchor: { key: end, offset: 3 } } })
})
