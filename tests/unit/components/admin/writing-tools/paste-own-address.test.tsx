import { jest } from '@jest/globals'
import { createCommand, ElementNode, type RangeSelection, type TextNode } from '@payloadcms/richtext-lexical/lexical'
import { waitFor } from '@testing-library/react'

/* An address of this site is pasted on selected words, and the site takes its time to say what is there. */

type Fields = { url?: string; doc?: { value: string } | null }

class Link extends ElementNode {
  __fields: Fields = {}
  static getType = () => 'link'
  static clone = (node: Link) => Object.assign(new Link(node.__key), { __fields: node.__fields })
  createDOM = () => document.createElement('a')
  updateDOM = () => false
  isInline = () => true
  getFields = () => this.getLatest().__fields
  setFields(fields: Fields) {
    this.getWritable().__fields = fields
  }
}
const TOGGLE_LINK_COMMAND = createCommand<{ fields: Fields }>('TOGGLE')
jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({
  $createLinkNode: ({ fields }: { fields: Fields }) => Object.assign(new Link(), { __fields: fields }),
  $isLinkNode: (node: unknown) => node instanceof Link,
  TOGGLE_LINK_COMMAND,
}))
let answer: (documents: object[]) => void
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => '',
  requestJson: () => new Promise((resolve) => (answer = (documents) => resolve({ ok: true, body: { documents } }))),
}))
const { $createParagraphNode, $createTextNode, $getRoot, $getSelection, createEditor } = await import(
  '@payloadcms/richtext-lexical/lexical'
)
const { pasteOwnAddress } = await import('@/components/admin/writing-tools/link/paste-own-address')

const update = (act: () => void) => editor.update(act, { discrete: true })
const editor = createEditor({
  nodes: [Link],
  onError: (error) => {
    throw error
  },
})

test('the selected words are a link at once; what is typed elsewhere before the site answers stays where it is', async () => {
  editor.setRootElement(document.createElement('div'))
  // As Payload's link does it.
  editor.registerCommand(
    TOGGLE_LINK_COMMAND,
    ({ fields }) => {
      const [words] = ($getSelection() as RangeSelection).extract()
      const link = Object.assign(new Link(), { __fields: fields })
      words?.insertBefore(link)
      if (words) link.append(words)
      return true
    },
    0,
  )
  const address = `${location.origin}/blog/la-mutuelle`
  update(() => {
    const words = $createTextNode('Voir ici')
    $getRoot().append($createParagraphNode().append(words), $createParagraphNode().append($createTextNode('Plus bas')))
    words.select(5, 8)
    const clipboardData = { getData: () => address }
    pasteOwnAddress(editor, { clipboardData, preventDefault: () => undefined } as never)
  })
  const link = () => editor.read(() => $getRoot().getFirstDescendant<TextNode>()?.getNextSibling<Link>())
  expect(editor.read(() => [link()?.getTextContent(), link()?.getFields().url])).toEqual(['ici', address])

  update(() => $getRoot().getLastDescendant<TextNode>()?.select(4, 4))
  answer([{ collection: 'articles', id: 'a', title: 'La mutuelle', state: 'published', category: null, date: null }])
  await waitFor(() => expect(editor.read(() => link()?.getFields().doc)).toBeTruthy())
  const cursor = editor.read(() => ($getSelection() as RangeSelection).anchor.getNode().getTextContent())
  expect(editor.read(() => [link()?.getTextContent(), link()?.getFields().doc?.value, cursor])).toEqual([
    'ici',
    'a',
    'Plus bas',
  ])
})
