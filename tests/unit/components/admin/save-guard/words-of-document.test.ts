import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { wordsOfDocument } from '@/components/admin/save-guard/words-of-document'
import { bodyOf } from '../../../../support/newsroom'

test('the words of a document are copied as they are read, each field under its label, blocks included', () => {
  const fields = writtenFields(
    shapeOf([
      { name: 'title', type: 'text', label: 'Titre' },
      { name: 'cover', type: 'upload', relationTo: 'media', label: 'Image' },
      {
        name: 'meta',
        type: 'group',
        label: 'Partage',
        fields: [{ name: 'title', type: 'text', label: 'Titre partagé' }],
      },
    ]),
  )
  const body = {
    name: 'body',
    label: 'Texte',
    type: 'richText' as const,
    blocks: [{ slug: 'quote', label: 'Exergue', fields: [{ name: 'text', label: 'Citation', type: 'text' as const }] }],
  }
  const document = {
    title: 'Un titre',
    cover: 'photo',
    meta: { title: 'Un autre' },
    body: bodyOf('Un paragraphe.', { blockType: 'quote', text: 'Une phrase' }),
  }
  expect(wordsOfDocument(document, [...fields, body])).toBe(
    'Titre\nUn titre\n\nTitre partagé\nUn autre\n\nTexte\nUn paragraphe.\nUne phrase',
  )
  expect(wordsOfDocument({}, fields)).toBe('')
})
