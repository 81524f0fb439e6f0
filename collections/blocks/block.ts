import type { Block } from 'payload'

interface Own extends Pick<Block, 'fields' | 'labels'> {
  /** A description of its drawing in the editor's menus. */
  drawing: string
}

/**
 * Returns a block of the text: its schema, the type that is generated for it (`TimelineBlock`), and where its drawing
 * is (`drawingOf`).
 */
export function block<const Slug extends string>(slug: Slug, { drawing, ...own }: Own): Block & { slug: Slug } {
  const image = { url: drawingOf(slug), alt: drawing }
  return {
    slug,
    interfaceName: `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Block`,
    admin: { disableBlockName: true, images: { icon: image, thumbnail: image } },
    ...own,
  }
}

/** Returns the address of a block's drawing: for `keyFigures`, `/admin-blocks/key-figures.svg`, a file of `public/`. */
export function drawingOf(slug: string): string {
  return `/admin-blocks/${slug.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.svg`
}
