import { absoluteUrl } from '@/payload/queries/seo'
import type { BlockType, BlockView, BodyLinkView, BodyNode, BodyView, PictureView } from '@/payload/queries/views'

/**
 * Plain HTML for a feed reader: no class, no script, absolute addresses; each block in the simplest form that keeps
 * its words. (Payload's own converter writes classes and styles that feed readers show as noise.)
 */
export function feedHtml(body: BodyView): string {
  return body.root.children.map(nodeHtml).join('')
}

type BlockHtml = { [Type in BlockType]: (block: Extract<BlockView, { type: Type }>) => string }

const blocks: BlockHtml = {
  keyFigures: ({ title, items, source }) =>
    tag('p', title && tag('strong', escapeHtml(title))) +
    tag('ul', items.map((item) => tag('li', escapeHtml(filled(item.value, item.unit, item.label)))).join('')) +
    tag('p', source && `Source : ${source.url ? anchor(source.url, source.label) : escapeHtml(source.label)}`),
  callout: ({ kind, title, content }) =>
    tag('blockquote', tag('p', tag('strong', escapeHtml(title ?? CALLOUT_TITLES[kind]))) + feedHtml(content)),
  quote: ({ text, author, role }) =>
    tag('blockquote', tag('p', escapeHtml(text)) + tag('p', escapeHtml(filled(author, role)))),
  figure: ({ picture }) => pictureHtml(picture),
  gallery: ({ pictures }) => pictures.map(pictureHtml).join(''),
  video: ({ title, watchUrl, provider, transcript }) =>
    tag('p', `${anchor(watchUrl, title)} (vidéo ${provider})`) + tag('p', transcript && escapeHtml(transcript)),
  download: ({ title, href, format, size }) => tag('p', `${anchor(href, title)} (${format}, ${size})`),
  callToAction: ({ title, text, label, url }) =>
    tag('p', tag('strong', escapeHtml(title))) + tag('p', text && escapeHtml(text)) + tag('p', anchor(url, label)),
}

const CALLOUT_TITLES = { information: 'Information', important: 'Important' }

/** Lexical's node types whose element is always the same. */
const ELEMENTS: Record<string, string> = {
  paragraph: 'p',
  quote: 'blockquote',
  listitem: 'li',
  table: 'table',
  tablerow: 'tr',
}

function nodeHtml(node: BodyNode): string {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'linebreak':
      return '<br>'
    case 'horizontalrule':
      return '<hr>'
    case 'block': {
      const block = node.fields as BlockView
      return (blocks[block.type] as (block: BlockView) => string)(block)
    }
    case 'link':
    case 'autolink': {
      const { href } = node.fields as BodyLinkView
      return href === null ? inside(node) : `<a href="${escapeHtml(absolute(href))}">${inside(node)}</a>`
    }
    case 'heading':
    case 'list':
      return tag(String(node.tag), inside(node))
    case 'tablecell':
      return tag(node.headerState ? 'th' : 'td', inside(node))
    default:
      return ELEMENTS[node.type] ? tag(ELEMENTS[node.type] ?? '', inside(node)) : inside(node)
  }
}

function inside(node: BodyNode): string {
  return (node.children ?? []).map(nodeHtml).join('')
}

const BOLD = 1
const ITALIC = 2

function textHtml(node: BodyNode): string {
  const format = Number(node.format)
  const words = escapeHtml(String(node.text))
  const leaning = format & ITALIC ? tag('em', words) : words
  return format & BOLD ? tag('strong', leaning) : leaning
}

function pictureHtml({ src, width, height, alt, caption, credit }: PictureView): string {
  const image = `<img src="${escapeHtml(absolute(src))}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">`
  return tag('figure', image + tag('figcaption', escapeHtml(filled(caption, credit))))
}

function anchor(href: string, words: string) {
  return `<a href="${escapeHtml(absolute(href))}">${escapeHtml(words)}</a>`
}

function tag(name: string, content: string | false | undefined) {
  return content ? `<${name}>${content}</${name}>` : ''
}

function filled(...words: (string | undefined)[]) {
  return words.filter(Boolean).join(' ')
}

function absolute(href: string) {
  return href.startsWith('/') ? absoluteUrl(href) : href
}

function escapeHtml(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
