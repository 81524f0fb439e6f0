import { picturesIn, withPictures } from '@/collections/imports/pictures-in-draft'
import { block, paragraph, richText } from '@/payload/editorial/lexical'
import type { RichText } from '@/payload/editorial/rich-text'

const text = richText(
  paragraph('image : a'),
  block('figure', { image: 'a', caption: 'Une cour' }),
  block('gallery', { images: [{ image: 'b', caption: 'Un jardin' }, { image: 'c' }] }),
  block('figure', { image: 'd' }),
)

test('the pictures of a text are those that its blocks show', () => {
  expect([...picturesIn(text.root.children)]).toEqual(['a', 'b', 'c', 'd'])
})

test('each picture gets its id, and one without an id leaves its place empty', () => {
  const ids = new Map([
    ['a', '1'],
    ['b', '2'],
  ])
  expect(withPictures(text as RichText, ids)?.root.children).toMatchObject([
    { type: 'paragraph' },
    { fields: { blockType: 'figure', image: '1', caption: 'Une cour' } },
    { fields: { images: [{ image: '2', caption: 'Un jardin' }, {}] } },
    { fields: { blockType: 'figure' } },
  ])
  expect(JSON.stringify(withPictures(text as RichText, ids))).not.toMatch(/"image":"[acd]"/)
  expect(withPictures(null, ids)).toBeNull()
})
