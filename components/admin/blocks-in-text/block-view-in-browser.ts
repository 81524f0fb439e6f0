import { blockView } from '@/payload/body-views/block-views'
import { bodyView } from '@/payload/body-views/body-view'
import type { BlockView } from '@/payload/queries/views'
import type { BlockFields } from './written-fields'

/** Returns the view of a block of the editor; null while it is not filled in. */
export function blockViewInBrowser(fields: BlockFields): BlockView | null {
  return blockView(fields, {
    contentOf: (root) => bodyView({ root } as never, nobody).body.root.children,
    countFigures: () => 1,
    shows: nobody,
  })
}

function nobody() {}
