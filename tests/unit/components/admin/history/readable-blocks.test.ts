import { BLOCKS } from '@/collections/blocks/registry'
import type { FieldShape } from '@/collections/schema/shape'
import { withReadableBlocks } from '@/components/admin/history/readable-blocks'
import { block, paragraph, richText } from '@/payload/editorial/lexical'
import { plainText } from '@/payload/editorial/plain-text'
import { childrenOf } from '@/payload/editorial/rich-text'
import { shapeOfBody } from '../../../../support/shapes'

let body: FieldShape

beforeAll(async () => {
  body = await shapeOfBody()
})

/** What the comparison of two versions shows of a text, line by line. */
const lines = (...nodes: Parameters<typeof richText>) =>
  plainText(withReadableBlocks(body, richText(...nodes), { photo: 'Une salle', rapport: 'rapport.pdf' }), () => [
    'a block',
  ]).split('\n')

test.each([
  [
    'keyFigures',
    {
      title: 'En France',
      items: [
        { value: '2,7', unit: 'millions', label: 'de salariés' },
        { value: '200 000', label: 'organisations' },
      ],
      source: { label: 'Insee', url: 'https://insee.fr', date: '2026-05-06T10:00:00.000Z' },
    },
    ['2,7', '200 000', 'Insee', 'https://insee.fr', '6 mai 2026'],
  ],
  [
    'callout',
    { kind: 'important', title: 'Titre', content: richText(paragraph('Dedans')) },
    ['Important', 'Titre', 'Dedans'],
  ],
  ['quote', { text: 'Une phrase', author: 'Quelqu’un', role: 'Sa fonction' }, ['Une phrase', 'Quelqu’un', 'fonction']],
  ['figure', { image: 'photo', caption: 'Une légende', credit: 'Léa' }, ['Une salle', 'Une légende', 'Léa']],
  ['gallery', { images: [{ image: 'photo', caption: 'Une' }, { caption: 'Deux' }] }, ['Une salle', 'Une', 'Deux']],
  ['video', { url: 'https://vimeo.com/1', title: 'Une vidéo' }, ['https://vimeo.com/1', 'Une vidéo']],
  ['download', { file: 'rapport', title: 'Un document' }, ['rapport.pdf', 'Un document']],
  ['callToAction', { title: 'Venez', label: 'Entrer', url: '/adhérer' }, ['Venez', 'Entrer', '/adhérer']],
])('each block is shown by its French name and all that it says: %s', (blockType, fields, contents) => {
  const [name, ...shown] = lines(block(blockType, fields))
  const { labels } = BLOCKS[blockType as keyof typeof BLOCKS]
  expect(name).toBe(labels?.singular)
  for (const content of contents) expect(shown.join('\n')).toContain(content)
  for (const line of shown) expect(line).toMatch(/^\p{Lu}.* : ./u)
})

test('every block has its row above', () => {
  expect(Object.keys(BLOCKS)).toHaveLength(8)
})

test('what is no block stays as it is, in its place', () => {
  const text = richText(paragraph('Avant'), block('quote', { text: 'Une phrase' }), paragraph('Après'))
  const { root } = withReadableBlocks(body, text, {}) ?? {}
  const children = root ? childrenOf(root) : []
  expect(children[0]).toEqual(paragraph('Avant'))
  expect(children.at(-1)).toEqual(paragraph('Après'))
  expect(lines(block('inconnu', {}))).toEqual(['Bloc'])
})
