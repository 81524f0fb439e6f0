/** A block of a text whose fields do not let it be published. */
export interface IncompleteBlock {
  id: string
  fields: { path: string; label: string; message: string }[]
}
