import {
  createEditor,
  DecoratorNode,
  ElementNode,
  type LexicalEditor,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { FieldShape } from '@/collections/schema/shape'

/** A block of a text, without its form: Payload's own draws the whole admin. */
export class Block extends DecoratorNode<null> {
  __fields: Record<string, unknown> = {}
  static override getType = () => 'block'
  static override clone = (node: Block) => Object.assign(new Block(node.__key), { __fields: node.__fields })
  static override importJSON = (json: SerializedLexicalNode) =>
    Object.assign(new Block(), { __fields: (json as never as { fields: Record<string, unknown> }).fields })
  override createDOM = () => document.createElement('div')
  override updateDOM = () => false
  override decorate = () => null
  override isInline = () => false
  getFields = () => this.getLatest().__fields
  setFields(fields: Record<string, unknown>) {
    this.getWritable().__fields = fields
  }
  override exportJSON() {
    return { type: 'block', version: 1, fields: this.__fields } as never
  }
}

/** A link of a text, with its fields alone: Payload's own draws the whole admin. */
export class Link extends ElementNode {
  __fields: Record<string, unknown> = {}
  static override getType = () => 'link'
  static override clone = (node: Link) => Object.assign(new Link(node.__key), { __fields: node.__fields })
  static override importJSON = (json: SerializedLexicalNode) =>
    Object.assign(new Link(), { __fields: (json as never as { fields: Record<string, unknown> }).fields })
  override createDOM = () => document.createElement('a')
  override updateDOM = () => false
  override isInline = () => true
  getFields = () => this.getLatest().__fields
  setFields(fields: Record<string, unknown>) {
    this.getWritable().__fields = fields
  }
  override exportJSON() {
    return { ...super.exportJSON(), type: 'link', fields: this.__fields } as never
  }
}

export const link = (url: string, ...children: object[]) => {
  const fields = { linkType: 'custom', url, newTab: false }
  return { type: 'link', version: 3, children, direction: null, format: '', indent: 0, fields }
}
export const text = (words: string, format = 0) => {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' }
}
export const paragraph = (...children: object[]) => {
  return { type: 'paragraph', version: 1, children, direction: null, format: '', indent: 0 }
}
export const quoteBlock = (words: string) => {
  return { type: 'block', version: 1, fields: { blockType: 'quote', text: words } }
}

/** The shape of a text whose blocks are quotations. */
export const bodyShape: FieldShape = {
  name: 'body',
  label: 'Texte',
  type: 'richText',
  blocks: [{ slug: 'quote', label: 'Exergue', fields: [{ name: 'text', label: 'Phrase', type: 'textarea' }] }],
} as FieldShape

/** Opens an editor on this text, in the page. */
export function openText(...children: object[]): LexicalEditor {
  const editor = createEditor({
    nodes: [Block, Link],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(document.body.appendChild(document.createElement('div')))
  const state = { root: { type: 'root', version: 1, children, direction: null, format: '', indent: 0 } }
  editor.setEditorState(editor.parseEditorState(JSON.stringify(state)))
  return editor
}

/** Returns the lines of a text: of a paragraph its runs, `**` around bold ones; of a block its words. */
export function linesOf(editor: LexicalEditor): string[] {
  type Written = { type: string; text?: string; format?: number; children?: Written[]; fields?: { text: string } }
  const { root } = editor.getEditorState().toJSON() as never as { root: Written }
  const words = ({ children = [], text = '', format }: Written): string =>
    children.map(words).join('') + (format === 1 ? `**${text}**` : text)
  return (root.children ?? []).map(({ children = [], fields }) => fields?.text ?? children.map(words).join(''))
}
