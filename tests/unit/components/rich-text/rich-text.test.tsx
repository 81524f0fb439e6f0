import { render, screen, within } from '@testing-library/react'

import { RichText } from '@/components/rich-text/rich-text'
import type { BlockType, BlockView, BodyNode } from '@/payload/queries/views'
import { block, blockQuote, body, heading, link, list, node, paragraph, rule, text } from '@/tests/support/body-nodes'
import { pictureView, videoView } from '@/tests/support/views'

test('a reader sees bold, italic, struck, underlined and raised words as such, together too', () => {
  const { container } = renderBody(
    paragraph(text('gras', 1), text('italique', 2), text('barré', 4), text('souligné', 8), text('code', 16)),
    paragraph('H', text('2', 32), 'O, 1', text('er', 64), text('tout', 3)),
  )
  expect(container.innerHTML).toContain(
    '<strong>gras</strong><em>italique</em><s>barré</s><u>souligné</u><code>code</code>',
  )
  expect(container.innerHTML).toContain('H<sub>2</sub>O, 1<sup>er</sup><strong><em>tout</em></strong>')
})

test.each([
  ['le XXIe siècle, la 2e édition', 'le XXI<sup>e</sup> siècle, la 2<sup>e</sup> édition'],
  ['le 1er mai, François Ier', 'le 1<sup>er</sup> mai, François I<sup>er</sup>'],
  ['l’IIe République', 'l’II<sup>e</sup> République'],
  ['XIXe-XXe siècles, 1er-2 mai', 'XIX<sup>e</sup>-XX<sup>e</sup> siècles, 1<sup>er</sup>-2 mai'],
  ['le 3e et/ou le 4e, avant le 04/05/2026', 'le 3<sup>e</sup> et/ou le 4<sup>e</sup>, avant le 04/05/2026'],
  ['la 1re fois, les 12es rencontres', 'la 1<sup>re</sup> fois, les 12<sup>es</sup> rencontres'],
  ['Le Xe et le XIVe', 'Le X<sup>e</sup> et le XIV<sup>e</sup>'],
])('a reader sees the ordinals of « %s » raised', (written, shown) => {
  expect(renderBody(paragraph(written)).container.innerHTML).toContain(`<p>${shown}</p>`)
})

test.each([
  'Le, La, Les, Ce, De, Me, Vie, Mie, Ie et Celle',
  'Le code 2eb7, le lot A-2e, le fichier 1er-mai.pdf et 3,2e6',
  'https://skorann.example/1er/2e',
  'Xavier et Victor, XL, XXL',
])('nothing is raised in « %s »', (written) => {
  expect(renderBody(paragraph(written)).container.querySelector('sup')).toBeNull()
})

test('an ordinal that is raised by hand, in code or in another language stays as it is', () => {
  const { container } = renderBody(
    paragraph('1', text('er', 64), ' et ', text('2e', 64), text('3e', 16), { ...text('4e'), lang: 'br' }),
  )
  expect([...container.querySelectorAll('sup')].map(({ innerHTML }) => innerHTML)).toEqual(['er', '2e'])
})

test('words in another language are spoken in it', () => {
  const { container } = renderBody(paragraph('Un ', { ...text('fest-noz', 2), lang: 'br' }))
  expect(container.innerHTML).toContain('Un <span lang="br"><em>fest-noz</em></span>')
})

test('an editor’s empty paragraphs and headings leave nothing in the page', () => {
  const { container } = renderBody(paragraph(''), paragraph('  '), heading('h2', 'vide'), paragraph('Un texte.'))
  expect(container.querySelectorAll('p')).toHaveLength(1)
  expect(screen.queryByRole('heading')).toBeNull()
})

test('a heading can be reached by its anchor, and none competes with the page’s title', () => {
  renderBody(
    heading('h2', 'le-texte', 'Le texte'),
    heading('h1', 'titre-colle', 'Titre collé'),
    heading('h4', 'd', 'Détail'),
  )
  expect(screen.getByRole('heading', { name: 'Le texte', level: 2 })).toHaveAttribute('id', 'le-texte')
  expect(screen.getByRole('heading', { name: 'Titre collé', level: 2 })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Détail', level: 4 })).toBeInTheDocument()
})

test('a list that begins by the end of a list inside it numbers its own items as the editor does', () => {
  renderBody({ ...list('number', list('bullet', 'la fin'), 'quatre'), start: 4 })
  const [outer] = screen.getAllByRole('list') as [HTMLElement]
  expect(outer).toHaveAttribute('start', '3')
  expect([...outer.children].map((item) => item.className)).toEqual([expect.stringContaining('held'), ''])
})

test('a nested list belongs to the item that announces it', () => {
  renderBody(list('bullet', 'un', 'deux :', list('number', 'a', 'b'), 'trois'))
  const [outer, inner] = screen.getAllByRole('list') as [HTMLElement, HTMLElement]
  expect([...outer.children].map((item) => item.textContent)).toEqual(['un', 'deux :ab', 'trois'])
  expect(inner.tagName).toBe('OL')
  expect(inner.parentElement).toBe(outer.children[1])
})

test('a numbered list that starts at four is read from four', () => {
  const numbers = list('number', 'quatre')
  renderBody({ ...numbers, start: 4 })
  expect(screen.getByRole('list')).toHaveAttribute('start', '4')
})

test('a checklist shows which items are done', () => {
  const checks = list('check', 'badge')
  const [item] = checks.children as [BodyNode]
  item.checked = true
  renderBody(checks)
  expect(screen.getByRole('checkbox', { name: 'Fait' })).toBeChecked()
})

test('a link to something that is not public keeps its words and leads nowhere', () => {
  renderBody(paragraph('Voir ', link({ href: null, external: false }, 'cet article'), '.'))
  expect(screen.getByText('Voir cet article.')).toBeInTheDocument()
  expect(screen.queryByRole('link')).toBeNull()
})

test('a link to another site gives it no hold on this one', () => {
  renderBody(
    paragraph(
      link({ href: '/blog/a', external: false }, 'ici'),
      link({ href: 'https://b.exemple', external: true }, 'là'),
    ),
  )
  expect(screen.getByRole('link', { name: 'ici' })).not.toHaveAttribute('rel')
  expect(screen.getByRole('link', { name: 'là' })).toHaveAttribute('rel', 'noopener')
})

test('line breaks, quotations and rules are kept', () => {
  const { container } = renderBody(
    paragraph('a', node('linebreak', {}), 'b', node('tab', {}), 'c'),
    blockQuote('On prend sa suite.'),
    rule(),
  )
  expect(container.innerHTML).toContain('<p>a<br>b c</p>')
  expect(container.querySelector('blockquote')).toHaveTextContent('On prend sa suite.')
  expect(screen.getByRole('separator')).toBeInTheDocument()
})

test('a reader still gets the words of a node that the site does not know', () => {
  renderBody(node('layout', { children: [paragraph('Des mots.')] }), node('mystery', {}))
  expect(screen.getByText('Des mots.')).toBeInTheDocument()
})

test('every block has its place in a text', () => {
  const samples = {
    keyFigures: { type: 'keyFigures', first: true, items: [{ value: '39 000', label: 'établissements' }] },
    callout: { type: 'callout', kind: 'information', content: body(paragraph('À savoir.')) },
    quote: { type: 'quote', text: 'Une citation.' },
    figure: { type: 'figure', picture: pictureView({ caption: 'Une légende.' }) },
    gallery: { type: 'gallery', pictures: [pictureView({ caption: 'Une vignette.' })] },
    video: videoView({ title: 'Une vidéo.' }),
    download: { type: 'download', title: 'Un document', href: '/d.pdf', format: 'PDF', size: '1 ko' },
    callToAction: { type: 'callToAction', title: 'Un appel', label: 'Agir', url: '/agir' },
  } satisfies Record<BlockType, BlockView>
  const { container } = renderBody(...Object.values(samples).map(block))
  const words = [
    '39 000',
    'À savoir.',
    'Une citation.',
    'Une légende.',
    'Une vignette.',
    'Une vidéo.',
    'Un document',
    'Agir',
  ]
  for (const word of words) expect(container).toHaveTextContent(word)
})

test('a callout’s own text may hold a list', () => {
  const content = body(list('bullet', 'une fiche', 'un prénom'))
  renderBody(block({ type: 'callout', kind: 'important', content }))
  expect(within(screen.getByRole('note')).getAllByRole('listitem')).toHaveLength(2)
})

function renderBody(...nodes: BodyNode[]) {
  return render(<RichText body={body(...nodes)} />)
}
