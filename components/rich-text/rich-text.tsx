import { Fragment, type ReactElement, type ReactNode } from 'react'

import { CallToAction } from '@/components/blocks/call-to-action'
import { Callout } from '@/components/blocks/callout'
import { Download } from '@/components/blocks/download'
import { Figure } from '@/components/blocks/figure'
import { Gallery } from '@/components/blocks/gallery'
import { KeyFigures } from '@/components/blocks/key-figures'
import { Quote } from '@/components/blocks/quote'
import { Video } from '@/components/blocks/video'
import type { BlockType, BlockView, BlockViews, BodyNode, BodyView } from '@/payload/queries/views'

import './emphasis-fonts'
import { FormattedText } from './formatted-text'
import { List } from './list'
import { type HeadingNode, type LinkNode, type RichNode, textOf } from './nodes'
import styles from './rich-text.module.css'
import { Table } from './table'

/** A body as HTML: text in a readable column, wide blocks across it. `inside` is for a text that a block holds. */
export function RichText({ body, inside = false }: { body: BodyView; inside?: boolean }) {
  return <div className={inside ? styles.inside : styles.flow}>{renderNodes(body.root.children)}</div>
}

function renderNodes(nodes: BodyNode[]): ReactNode {
  let tables = 0
  return nodes.map((node, position) => {
    if (node.type === 'table') tables += 1
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
    return <Fragment key={position}>{renderNode(node as RichNode, tables)}</Fragment>
  })
}

function renderNode(node: RichNode, tableNumber: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <FormattedText {...node} />
    case 'linebreak':
      return <br />
    case 'tab':
      return ' '
    case 'horizontalrule':
      return <hr className={styles.rule} />
    case 'paragraph':
      return isBlank(node) ? null : <p>{renderNodes(node.children)}</p>
    case 'quote':
      return <blockquote className={styles.quote}>{renderNodes(node.children)}</blockquote>
    case 'heading':
      return <Heading node={node} />
    case 'link':
    case 'autolink':
      return <BodyLink node={node} />
    case 'list':
      return <List list={node} renderNodes={renderNodes} />
    case 'table':
      return <Table table={node} number={tableNumber} renderNodes={renderNodes} />
    case 'block':
      return <Block block={node.fields} />
    default:
      return renderNodes((node as BodyNode).children ?? [])
  }
}

const BLOCKS = {
  keyFigures: KeyFigures,
  callout: CalloutWithText,
  quote: Quote,
  figure: Figure,
  gallery: Gallery,
  video: Video,
  download: Download,
  callToAction: CallToAction,
} satisfies { [Type in BlockType]: (block: BlockViews[Type]) => ReactElement }

/** A block as a reader sees it. */
export function Block({ block }: { block: BlockView }) {
  const Shown = BLOCKS[block.type] as (block: BlockView) => ReactElement
  return <Shown {...block} />
}

function CalloutWithText(block: BlockViews['callout']) {
  return (
    <Callout {...block}>
      <RichText body={block.content} inside />
    </Callout>
  )
}

/** The page's title is the only `h1`, and the design knows three levels below it. */
function Heading({ node }: { node: HeadingNode }) {
  const Tag = node.tag === 'h3' || node.tag === 'h4' ? node.tag : 'h2'
  return isBlank(node) ? null : <Tag id={node.anchor}>{renderNodes(node.children)}</Tag>
}

function BodyLink({ node }: { node: LinkNode }) {
  const { href, external } = node.fields
  if (href === null) return renderNodes(node.children)
  return (
    <a href={href} rel={external ? 'noopener' : undefined}>
      {renderNodes(node.children)}
    </a>
  )
}

function isBlank(node: BodyNode): boolean {
  return textOf(node).trim() === ''
}
