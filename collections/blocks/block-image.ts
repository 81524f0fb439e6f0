import type { Block } from 'payload'

/** The drawing that stands for a block in the editor's menus: `public/admin-blocks/NAME.svg`. */
export function blockImage(name: string, alt: string): Pick<Block, 'admin'> {
  const image = { url: `/admin-blocks/${name}.svg`, alt }
  return { admin: { disableBlockName: true, images: { icon: image, thumbnail: image } } }
}
