import { bodyOf } from '@/payload/queries/body'
import type { BodyNode } from '@/payload/queries/views'
import type { Media } from '@/payload-types'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format, version: 1 })
const node = (type: string, children: object[], more: object = {}) => ({ type, version: 1, children, ...more })
const state = (...children: object[]) => ({ root: { type: 'root', version: 1, children } }) as never
const block = (fields: object) => ({ type: 'block', version: 2, fields })
const link = (fields: object, words = 'ici') => node('link', [text(words)], { fields })

const media = {
  id: 'm1',
  url: '/api/media/file/a.png',
  width: 1200,
  height: 675,
  alt: 'Un dessin',
  mimeType: 'image/png',
  filesize: 1_200_000,
} as Media

const first = (...children: object[]) => bodyOf(state(...children)).body.root.children[0] as BodyNode

describe('links in a text', () => {
  const linkIn = (fields: object) => first(node('paragraph', [link(fields)])).children?.[0]?.fields

  test('lead to a published article or page', () => {
    expect(linkIn({ linkType: 'internal', doc: { relationTo: 'articles', value: { slug: 'suite' } } })).toEqual({
      href: '/blog/suite',
      external: false,
    })
    expect(linkIn({ linkType: 'internal', doc: { relationTo: 'pages', value: { slug: 'a-propos' } } })).toEqual({
      href: '/a-propos',
      external: false,
    })
  })

  test('leave only their words when the reader may not see the target', () => {
    expect(linkIn({ linkType: 'internal', doc: { relationTo: 'articles', value: 'un-id' } })).toMatchObject({
      href: null,
    })
    expect(linkIn({ linkType: 'custom', url: 'javascript:alert(1)' })).toMatchObject({ href: null })
  })

  test('say that they leave the site', () => {
    expect(linkIn({ linkType: 'custom', url: 'https://exemple.fr' })).toEqual({
      href: 'https://exemple.fr',
      external: true,
    })
  })
})

test('words say the language that they are marked as, one that we know', () => {
  const marked = (lang: unknown) => ({ ...text('fest-noz'), $: { lang } })
  const paragraph = first(node('paragraph', [text('Un '), marked('br'), marked('klingon'), marked(1)]))
  expect(paragraph.children?.map(({ lang }) => lang)).toEqual([undefined, 'br', undefined, undefined])
})

test('French spaces are set across words in bold and links', () => {
  const paragraph = first(node('paragraph', [text('Vraiment '), text('« oui »', 1), text(' ?')]))
  expect(paragraph.children?.map((child) => child.text).join('')).toBe('Vraiment «\u202foui\u202f»\u202f?')
})

test('a table of contents comes from four sections up, its anchors are those of the headings', () => {
  const heading = (words: string) => node('heading', [text(words)], { tag: 'h2' })
  expect(bodyOf(state(heading('Un'), heading('Deux'), heading('Trois'))).outline).toEqual([])
  const { outline, body } = bodyOf(state(heading('Un'), heading('Un'), heading('Trois'), heading('Titre')), ['titre'])
  expect(outline.map(({ id }) => id)).toEqual(['un', 'un-2', 'trois', 'titre-2'])
  expect(body.root.children.map((child) => child.anchor)).toEqual(['un', 'un-2', 'trois', 'titre-2'])
})

describe('blocks', () => {
  test('only the first key figures take the flat colour', () => {
    const figures = block({ blockType: 'keyFigures', items: [{ value: '10', unit: '%', label: 'de tout' }] })
    const { body } = bodyOf(state(figures, figures))
    expect(body.root.children.map(({ fields }) => (fields as { first: boolean }).first)).toEqual([true, false])
  })

  test('a figure below zero has a minus sign, and a range keeps its dash', () => {
    const items = ['-4', '- 4', '2020-2025'].map((value) => ({ value, label: 'de tout' }))
    const { body } = bodyOf(state(block({ blockType: 'keyFigures', items })))
    const view = body.root.children[0]?.fields as { items: { value: string }[] }
    expect(view.items.map(({ value }) => value)).toEqual(['−4', '− 4', '2020-2025'])
  })

  test('a figure shows its own words before the library’s', () => {
    const view = first(
      block({ blockType: 'figure', image: { ...media, caption: 'Ancienne' }, caption: 'Une « légende »' }),
    )
    expect(view.fields).toMatchObject({ picture: { alt: 'Un dessin', caption: 'Une «\u202flégende\u202f»' } })
  })

  test('a picture that was deleted leaves nothing, not an empty frame', () => {
    const { body } = bodyOf(
      state(
        block({ blockType: 'figure', image: 'un-id' }),
        block({ blockType: 'gallery', images: [{ image: 'un-id' }] }),
      ),
    )
    expect(body.root.children).toEqual([])
  })

  test('a document says its format and size in French', () => {
    const pdf = { ...media, mimeType: 'application/pdf' } as Media
    expect(first(block({ blockType: 'download', file: pdf, title: 'Guide' })).fields).toMatchObject({
      format: 'PDF',
      size: '1,2\u00a0Mo',
    })
  })

  test('one that leads to a forbidden address, or that nobody knows any more, is left out', () => {
    const { body } = bodyOf(
      state(
        block({ blockType: 'callToAction', title: 'Cliquez', label: 'Ici', url: 'javascript:alert(1)' }),
        block({ blockType: 'video', url: 'https://exemple.fr/film', title: 'Film' }),
        block({ blockType: 'disparu' }),
      ),
    )
    expect(body.root.children).toEqual([])
  })
})

test('an empty text is an empty body', () => {
  expect(bodyOf(null)).toEqual({
    body: { root: { type: 'root', version: 1, children: [] } },
    outline: [],
    acronyms: [],
  })
})

describe('blocks that are only partly filled in', () => {
  test.each([
    ['keyFigures', { items: null }],
    ['keyFigures', { items: [{ id: 'a' }] }],
    ['callout', {}],
    ['quote', { text: null }],
    ['figure', {}],
    ['gallery', { images: [{ id: 'a' }] }],
    ['video', { title: 'Un film' }],
    ['download', { title: 'Un document' }],
    ['download', { file: media }],
    ['callToAction', { label: 'Venir' }],
  ])('%s with %j is not shown yet', (blockType, fields) => {
    expect(bodyOf(state(block({ blockType }), block({ blockType, ...fields }))).body.root.children).toEqual([])
  })

  test('is shown as soon as there are words', () => {
    const items = [{ value: '12' }, {}, { label: 'lits' }]
    expect(first(block({ blockType: 'keyFigures', items })).fields).toMatchObject({
      items: [
        { value: '12', label: '' },
        { value: '', label: 'lits' },
      ],
    })
  })
})
