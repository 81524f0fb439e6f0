import { escapeHtml } from '@/app/(feeds)/markup'
import { absoluteUrl } from '@/payload/queries/seo'
import type {
  BlockType,
  BlockView,
  BlockViews,
  BodyLinkView,
  BodyNode,
  BodyView,
  FigureSourceView,
  KeyFigureView,
  PictureView,
} from '@/payload/queries/views'

/**
 * Plain HTML for a feed reader: no class, no script, absolute addresses; each block in the simplest form that keeps
 * its words (P54). `page` is the address of the page, which a link to an anchor of the text gets.
 */
export function feedHtml(body: BodyView, page = ''): string {
  return body.root.children.map((node) => nodeHtml(node, page)).join('')
}

const BLOCKS = {
  keyFigures: ({ title, items, source }, page) =>
    tag('p', title && tag('strong', escapeHtml(title))) +
    tag('ul', items.map((item) => tag('li', figureHtml(item, page))).join('')) +
    tag('p', source && sourceHtml(source, page)),
  callout: ({ kind, title, content }, page) =>
    tag('blockquote', tag('p', tag('strong', escapeHtml(title ?? CALLOUT_TITLES[kind]))) + feedHtml(content, page)),
  quote: ({ text, author, role }) =>
    tag('blockquote', tag('p', escapeHtml(text)) + tag('p', escapeHtml(filled(author, role)))),
  figure: ({ picture, longDescription }) =>
    pictureHtml(picture) + tag('p', longDescription && escapeHtml(`Description détaillée : ${longDescription}`)),
  gallery: ({ pictures }) => pictures.map(pictureHtml).join(''),
  video: ({ title, watchUrl, provider, transcript }, page) =>
    tag('p', `${anchor(watchUrl, title, page)} (vidéo ${provider})`) + tag('p', transcript && escapeHtml(transcript)),
  download: ({ title, href, format, size }, page) => tag('p', `${anchor(href, title, page)} (${format}, ${size})`),
  callToAction: ({ title, text, label, url }, page) =>
    tag('p', tag('strong', escapeHtml(title))) +
    tag('p', text && escapeHtml(text)) +
    tag('p', anchor(url, label, page)),
} satisfies { [Type in BlockType]: (block: BlockViews[Type], page: string) => string }

function figureHtml({ value, unit, label, scope, source, verified }: KeyFigureView, page: string): string {
  const about = [source && sourceHtml(source, page), verified && `vérifié le ${escapeHtml(verified.label)}`].filter(
    Boolean,
  )
  return (
    escapeHtml(filled(value, unit, label, scope && `(${scope})`)) + (about.length > 0 ? ` (${about.join(' ; ')})` : '')
  )
}

function sourceHtml({ label, url }: FigureSourceView, page: string): string {
  return `Source : ${url ? anchor(url, label, page) : escapeHtml(label)}`
}

const CALLOUT_TITLES = { information: 'Information', important: 'Important' }

/** Lexical's node types whose element is always the same. */
const ELEMENTS: Record<string, string> = {
  paragraph: 'p',
  quote: 'blockquote',
  listitem: 'li',
  tablerow: 'tr',
}

function nodeHtml(node: BodyNode, page: string): string {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'linebreak':
      return '<br>'
    case 'horizontalrule':
      return '<hr>'
    case 'block': {
      const block = node.fields as BlockView
      return (BLOCKS[block.type] as (block: BlockView, page: string) => string)(block, page)
    }
    case 'link':
    case 'autolink': {
      const { href } = node.fields as BodyLinkView
      return href === null
        ? inside(node, page)
        : `<a href="${escapeHtml(absolute(href, page))}">${inside(node, page)}</a>`
    }
    case 'heading':
      return tag(String(node.tag), inside(node, page))
    case 'list':
      return listHtml(node, inside(node, page))
    case 'table':
      return tag('table', tag('caption', escapeHtml(String(node.caption ?? ''))) + inside(node, page))
    case 'tablecell':
      return tag(node.headerState ? 'th' : 'td', inside(node, page))
    default:
      return ELEMENTS[node.type] ? tag(ELEMENTS[node.type] ?? '', inside(node, page)) : inside(node, page)
  }
}

function inside(node: BodyNode, page: string): string {
  return (node.children ?? []).map((child) => nodeHtml(child, page)).join('')
}

/** A list of numbers that goes on after a paragraph begins where it did. */
function listHtml({ tag: name, start }: BodyNode, items: string): string {
  return name === 'ol' && Number(start) > 1 && items
    ? `<ol start="${Number(start)}">${items}</ol>`
    : tag(String(name), items)
}

/** The formats that change what words mean, or how they are read: Lexical's bits, from the innermost element. */
const FORMATS: [bit: number, tag: string][] = [
  [32, 'sub'],
  [64, 'sup'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]

function textHtml(node: BodyNode): string {
  const format = Number(node.format)
  const text = escapeHtml(String(node.text))
  const words = FORMATS.reduce(
    (inside, [bit, name]) => (format & bit ? tag(name, inside) : inside),
    node.long ? `<abbr title="${escapeHtml(String(node.long))}">${text}</abbr>` : text,
  )
  return node.lang ? `<span lang="${escapeHtml(String(node.lang))}">${words}</span>` : words
}

function pictureHtml({ src, width, height, alt, caption, credit, transcript }: PictureView): string {
  const image = `<img src="${escapeHtml(absolute(src))}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">`
  const words = transcript && `Texte de l’image : ${escapeHtml(transcript).replaceAll('\n', '<br>')}`
  return tag('figure', image + tag('figcaption', escapeHtml(filled(caption, credit)))) + tag('p', words)
}

function anchor(href: string, words: string, page: string) {
  return `<a href="${escapeHtml(absolute(href, page))}">${escapeHtml(words)}</a>`
}

function tag(name: string, content: string | false | undefined) {
  return content ? `<${name}>${content}</${name}>` : ''
}

function filled(...words: (string | undefined)[]) {
  return words.filter(Boolean).join(' ')
}

function absolute(href: string, page = '') {
  if (href.startsWith('#')) return page + href
  return href.startsWith('/') ? absoluteUrl(href) : href
}
