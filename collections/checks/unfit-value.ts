/** A value that its field cannot hold, by the path that Payload's own errors use (`meta.image`, `items.0.value`). */
export interface UnfitValue {
  path: string
  label: string
  message: string
}
