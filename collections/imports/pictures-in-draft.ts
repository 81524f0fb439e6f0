import { childrenOf, isRecord, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'

/** Returns the keys of the pictures that blocks of these nodes show. */
export function picturesIn(nodes: RichTextNode[]): Set<string> {
  return new Set(nodes.flatMap(keysIn))
}

/** Returns the text with the ids of its pictures in place of their keys; a block whose picture has none asks for it. */
export function withPictures(text: RichText, ids: ReadonlyMap<string, string>): RichText {
  return text && { ...text, root: placed(text.root, ids) }
}

function keysIn(node: RichTextNode): string[] {
  return [
    ...imagesOf(node).flatMap(({ image }) => (typeof image === 'string' ? image : [])),
    ...childrenOf(node).flatMap(keysIn),
  ]
}

function placed(node: RichTextNode, ids: ReadonlyMap<string, string>): RichTextNode {
  const { fields } = node
  const made = { ...node }
  if (node.type === 'block' && isRecord(fields)) made.fields = withIds(fields, ids)
  if (Array.isArray(node.children)) made.children = childrenOf(node).map((child) => placed(child, ids))
  return made
}

type Fields = Record<string, unknown>

/** What may have a picture in a block: itself (`figure`), or each row of its `images` (`gallery`). */
function imagesOf({ fields, type }: RichTextNode): Fields[] {
  if (type !== 'block' || !isRecord(fields)) return []
  return [fields, ...(Array.isArray(fields.images) ? fields.images.filter(isRecord) : [])]
}

function withIds(fields: Fields, ids: ReadonlyMap<string, string>): Fields {
  const { image, images, ...rest } = fields
  return {
    ...rest,
    ...(typeof image === 'string' && ids.has(image) && { image: ids.get(image) }),
    ...(Array.isArray(images) && { images: images.filter(isRecord).map((row) => withIds(row, ids)) }),
  }
}
