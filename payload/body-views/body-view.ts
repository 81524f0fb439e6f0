import { isExternalHref, isSafeHref } from '../editorial/href'
import { languageOf } from '../editorial/languages'
import { type Outline, outlineOf } from '../editorial/outline'
import { childrenOf, type RichText, type RichTextNode } from '../editorial/rich-text'
import { captionOf } from '../editorial/table-caption'
import { typeset, typesetNodes } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { relationId } from '../publication/relation-id'
import type { AcronymView, BodyLinkView, BodyNode, BodyView, OutlineEntry } from '../queries/views'
import { type Explains, type TextRun, withAcronyms } from './acronyms'
import { blockView } from './block-views'
import type { Shows } from './shows'

/** Headings from which a table of contents helps. */
const OUTLINE_FROM = 4

const HEADINGS: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4' }

/**
 * Returns a body ready to render: typeset, headings with anchors, links and blocks resolved, without the parts that
 * are not filled in or that the reader may not see; its outline, which is empty below four h2; and the acronyms that
 * are explained, each where it stands first.
 */
export function bodyView(
  state: RichText,
  shows: Shows,
  takenIds: Iterable<string> = [],
  explains?: Explains,
): { body: BodyView; outline: OutlineEntry[]; acronyms: AcronymView[] } {
  if (!state) return { body: { root: { type: 'root', version: 1, children: [] } }, outline: [], acronyms: [] }
  const outline = outlineOf(state, takenIds)
  const resolver = new Resolver(outline, shows, explains)
  const body = { root: { ...resolver.element(state.root), children: resolver.children(state.root) } } as BodyView
  const entries = outline.entries.map(({ id, text }) => ({ id, text: typeset(text) }))
  return { body, outline: entries.length >= OUTLINE_FROM ? entries : [], acronyms: [...resolver.explained.values()] }
}

/** Walks one body: the first key figures of an article are shown otherwise than the following ones. */
class Resolver {
  /** The acronyms met so far, by what they stand for. */
  readonly explained = new Map<string, AcronymView>()
  private figuresSeen = 0

  constructor(
    private readonly outline: Outline,
    private readonly shows: Shows,
    private readonly explains: Explains | undefined,
  ) {}

  element(node: RichTextNode): RichTextNode {
    if (node.type === 'table') return { ...node, caption: typeset(captionOf(node)) }
    if (node.type !== 'heading') return node
    // The page's own title is its only h1, whatever a client sent.
    const tag = HEADINGS[String(node.tag)] ?? 'h4'
    return { ...node, tag, anchor: this.outline.anchors.get(node) }
  }

  children(node: RichTextNode): BodyNode[] {
    const texts = textsIn(node)
    const set = new Map(texts.map((text, index) => [text, typesetNodes(texts.map(wordsOf))[index]]))
    // A heading is a summary, and has its place in the table of contents.
    return this.resolved(node, set, node.type === 'heading' ? undefined : this.explains)
  }

  private resolved(
    node: RichTextNode,
    set: Map<RichTextNode, string | undefined>,
    explains: Explains | undefined,
  ): BodyNode[] {
    return childrenOf(node).flatMap((child): BodyNode[] => {
      if (child.type === 'text') {
        const run = { ...child, text: set.get(child) ?? wordsOf(child), lang: languageOf(child) } as unknown as TextRun
        return explains ? withAcronyms(run, explains, this.explained) : [run]
      }
      if (child.type === 'block') return this.block(child)
      if (isLink(child)) {
        return [
          {
            ...child,
            fields: linkOf(child, this.shows),
            children: this.resolved(child, set, undefined),
          } as unknown as BodyNode,
        ]
      }
      if (!child.children) return [child as unknown as BodyNode]
      return [{ ...this.element(child), children: this.children(child) } as unknown as BodyNode]
    })
  }

  private block(node: RichTextNode): BodyNode[] {
    const view = blockView(node.fields as { blockType: string }, {
      contentOf: (root) => this.children(root),
      countFigures: () => {
        this.figuresSeen += 1
        return this.figuresSeen
      },
      shows: this.shows,
    })
    return view ? [{ ...node, fields: view } as unknown as BodyNode] : []
  }
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

function linkOf(node: RichTextNode, shows: Shows): BodyLinkView {
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
  if (id) shows(relationTo, id, 'name')
  // An id alone: the reader may not see the document.
  if (typeof target !== 'object' || target === null || !('slug' in target)) return { href: null, external: false }
  return { href: addressOf(relationTo, String(target.slug)), external: false }
}
