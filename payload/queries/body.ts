import type {
  CalloutBlock,
  CallToActionBlock,
  DownloadBlock,
  FigureBlock,
  GalleryBlock,
  KeyFiguresBlock,
  Media,
  QuoteBlock,
  VideoBlock,
} from '@/payload-types'
import { tagPage } from '../cache/page-tags'
import { frenchFileSize } from '../editorial/file-size'
import { isExternalHref, isSafeHref } from '../editorial/href'
import { type Outline, outlineOf } from '../editorial/outline'
import { childrenOf, type RichText, type RichTextNode } from '../editorial/rich-text'
import { typeset, typesetNodes } from '../editorial/typography'
import { parseVideoAddress } from '../editorial/video'
import { addressOf } from '../publication/addresses'
import { relationId } from '../publication/relation-id'
import { documentTag } from '../publication/tags'
import { dateOf } from './cards'
import { pictureOf } from './pictures'
import type { BlockView, BodyLinkView, BodyNode, BodyView, OutlineEntry } from './views'

/** Headings from which a table of contents helps. */
const OUTLINE_FROM = 4

const HEADINGS: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4' }

/** In a draft anything may be missing but the type of a block. */
type Unfinished<Block> = {
  [Field in keyof Block]: Field extends 'blockType' ? Block[Field] : UnfinishedRows<Block[Field]> | null | undefined
}
type UnfinishedRows<Value> = Value extends (infer Row)[] ? Unfinished<Row>[] : Value

type StoredBlock =
  | Unfinished<KeyFiguresBlock>
  | Unfinished<CalloutBlock>
  | Unfinished<QuoteBlock>
  | Unfinished<FigureBlock>
  | Unfinished<GalleryBlock>
  | Unfinished<VideoBlock>
  | Unfinished<DownloadBlock>
  | Unfinished<CallToActionBlock>

/**
 * Returns a body ready to render: typeset, headings with anchors, links and blocks resolved, what the reader may not
 * see left out, and what a draft has not filled in yet; and its outline, filled from four h2 up.
 */
export function bodyOf(state: RichText, takenIds: Iterable<string> = []): { body: BodyView; outline: OutlineEntry[] } {
  if (!state) return { body: { root: { type: 'root', version: 1, children: [] } }, outline: [] }
  const outline = outlineOf(state, takenIds)
  const resolver = new Resolver(outline)
  const body = { root: { ...resolver.element(state.root), children: resolver.children(state.root) } } as BodyView
  const entries = outline.entries.map(({ id, text }) => ({ id, text: typeset(text) }))
  return { body, outline: entries.length >= OUTLINE_FROM ? entries : [] }
}

/** Walks one body: the first key figures of an article are shown otherwise than the following ones. */
class Resolver {
  private figuresSeen = 0

  constructor(private readonly outline: Outline) {}

  element(node: RichTextNode): RichTextNode {
    if (node.type !== 'heading') return node
    // The page's own title is its only h1, whatever a client sent.
    const tag = HEADINGS[String(node.tag)] ?? 'h4'
    return { ...node, tag, anchor: this.outline.anchors.get(node) }
  }

  children(node: RichTextNode): BodyNode[] {
    const texts = textsIn(node)
    const set = new Map(texts.map((text, index) => [text, typesetNodes(texts.map(wordsOf))[index]]))
    return this.resolved(node, set)
  }

  private resolved(node: RichTextNode, set: Map<RichTextNode, string | undefined>): BodyNode[] {
    return childrenOf(node).flatMap((child): BodyNode[] => {
      if (child.type === 'text') return [{ ...child, text: set.get(child) ?? wordsOf(child) } as unknown as BodyNode]
      if (child.type === 'block') return this.block(child)
      if (isLink(child)) {
        return [{ ...child, fields: linkOf(child), children: this.resolved(child, set) } as unknown as BodyNode]
      }
      if (!child.children) return [child as unknown as BodyNode]
      return [{ ...this.element(child), children: this.children(child) } as unknown as BodyNode]
    })
  }

  private block(node: RichTextNode): BodyNode[] {
    const view = this.view(node.fields as StoredBlock)
    return view ? [{ ...node, fields: view } as unknown as BodyNode] : []
  }

  private view(block: StoredBlock): BlockView | null {
    switch (block.blockType) {
      case 'keyFigures': {
        const items = (block.items ?? []).filter(({ value, label }) => value || label)
        if (items.length === 0) return null
        this.figuresSeen += 1
        return {
          type: 'keyFigures',
          ...optional('title', block.title),
          items: items.map(({ value, unit, label }) => ({
            value: typeset(value ?? ''),
            ...optional('unit', unit),
            label: typeset(label ?? ''),
          })),
          ...(block.source?.label && {
            source: {
              label: typeset(block.source.label),
              ...(block.source.url && isSafeHref(block.source.url) && { url: block.source.url }),
              ...(block.source.date && { date: dateOf(block.source.date) }),
            },
          }),
          first: this.figuresSeen === 1,
        }
      }
      case 'callout': {
        const root = (block.content as unknown as RichText)?.root
        if (!root) return null
        return {
          type: 'callout',
          kind: block.kind ?? 'information',
          ...optional('title', block.title),
          content: { root: { ...root, children: this.children(root) } } as unknown as BodyView,
        }
      }
      case 'quote':
        return block.text
          ? {
              type: 'quote',
              text: typeset(block.text),
              ...optional('author', block.author),
              ...optional('role', block.role),
            }
          : null
      case 'figure': {
        const picture = pictureOf(block.image, block)
        return picture && { type: 'figure', picture }
      }
      case 'gallery': {
        const pictures = (block.images ?? []).flatMap(({ image, caption }) => pictureOf(image, { caption }) ?? [])
        return pictures.length > 0 ? { type: 'gallery', pictures } : null
      }
      case 'video': {
        const address = parseVideoAddress(block.url ?? '')
        return (
          address && {
            type: 'video',
            ...address,
            title: typeset(block.title ?? ''),
            ...optional('transcript', block.transcript),
          }
        )
      }
      case 'download':
        return downloadOf(block.file, block.title)
      case 'callToAction':
        if (!block.url || !block.label || !isSafeHref(block.url)) return null
        return {
          type: 'callToAction',
          title: typeset(block.title ?? ''),
          ...optional('text', block.text),
          label: typeset(block.label),
          url: block.url,
        }
      default:
        return unknownBlock(block)
    }
  }
}

/** A block that the schema no longer knows: nothing is shown. The parameter makes a forgotten case a compile error. */
function unknownBlock(_block: never): null {
  return null
}

function downloadOf(file: string | Media | null | undefined, title: string | null | undefined): BlockView | null {
  if (!file || !title) return null
  tagPage(documentTag('media', typeof file === 'string' ? file : file.id))
  if (typeof file === 'string' || !file.url) return null
  return {
    type: 'download',
    title: typeset(title),
    href: file.url,
    format: formatOf(file.mimeType),
    size: frenchFileSize(file.filesize ?? 0),
  }
}

const FORMATS: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/webp': 'WebP' }

function formatOf(mimeType: string | null | undefined) {
  const type = mimeType ?? ''
  return FORMATS[type] ?? (type.split('/')[1] ?? 'fichier').toUpperCase()
}

function optional<Name extends string>(name: Name, text: string | null | undefined): { [key in Name]?: string } {
  return (text ? { [name]: typeset(text) } : {}) as { [key in Name]?: string }
}

/** The text nodes of one paragraph, links included: quotation marks are looked at over all of them together. */
function textsIn(node: RichTextNode): RichTextNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type === 'text') return [child]
    return isLink(child) ? textsIn(child) : []
  })
}

function isLink({ type }: RichTextNode) {
  return type === 'link' || type === 'autolink'
}

function wordsOf(node: RichTextNode): string {
  return typeof node.text === 'string' ? node.text : ''
}

function linkOf(node: RichTextNode): BodyLinkView {
  const fields = node.fields as {
    linkType?: string
    url?: string
    doc?: { relationTo: string; value: unknown } | null
  }
  if (fields.linkType !== 'internal') {
    const href = fields.url?.trim() ?? ''
    return { href: isSafeHref(href) ? href : null, external: isExternalHref(href) }
  }
  const target = fields.doc?.value
  const relationTo = fields.doc?.relationTo === 'pages' ? 'pages' : 'articles'
  const id = relationId(target as string | { id: string } | null)
  if (id) tagPage(documentTag(relationTo, id, 'name'))
  // An id alone: the reader may not see what it names.
  if (typeof target !== 'object' || target === null || !('slug' in target)) return { href: null, external: false }
  return { href: addressOf(relationTo, String(target.slug)), external: false }
}
