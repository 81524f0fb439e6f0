/** The name that staff see of a document without a title. */
export const UNTITLED = 'Sans titre'
