import type { BlockType } from '@/payload/queries/views'

/** The name of each block, as `collections/blocks` has it (the test compares); that file is not for the browser. */
export const BLOCK_LABELS: Record<BlockType, string> & Record<string, string | undefined> = {
  keyFigures: 'Chiffres clés',
  callout: 'Encadré',
  quote: 'Exergue',
  figure: 'Image',
  gallery: 'Galerie',
  video: 'Vidéo',
  download: 'Document',
  callToAction: 'Appel à l’action',
}
