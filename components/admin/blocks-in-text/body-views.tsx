'use client'
// Client: Payload draws the nodes of its editor in the browser.
import './layers.css'
import type { LexicalEditorViewMap } from '@payloadcms/richtext-lexical'
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import type { ReactNode } from 'react'
import type { BlockType } from '@/payload/queries/views'
import { BlockInText } from './block-in-text'
import type { BlockFields } from './written-fields'

type Nodes = NonNullable<LexicalEditorViewMap[string]['nodes']['blocks']>
type Component = NonNullable<NonNullable<Nodes[string]>['Component']>

/** Every block: does not compile while one is missing. */
const TYPES: Record<BlockType, true> = {
  keyFigures: true,
  callout: true,
  quote: true,
  figure: true,
  gallery: true,
  video: true,
  download: true,
  callToAction: true,
}

/** P110: the blocks of a text drawn as their page shows them, in place of a form each. */
export const bodyViews: LexicalEditorViewMap = {
  default: { nodes: { blocks: Object.fromEntries(Object.keys(TYPES).map((type) => [type, { Component: drawn }])) } },
}

/** Called as a function, while Lexical reads its state: no hooks here. */
function drawn(args: Parameters<Component>[0]): ReactNode {
  if (!args.isEditor) return null
  const { node, editor, config } = args
  // An element alone: nothing of it is mounted until the block is opened.
  const form = node._originalDecorate?.(editor, config)
  if (!$isBlockNode(node)) return null
  return <BlockInText nodeKey={node.getKey()} fields={node.getFields() as BlockFields} form={form} />
}
