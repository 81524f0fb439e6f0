import type { BlockFields } from './written-fields'

/** What the drawing of a block gets. */
export interface InTextProps {
  nodeKey: string
  /** With the files and shared figures in place of their ids, once they have arrived. */
  fields: BlockFields
  /** The paths that a publication refused. */
  refused: string[]
}
