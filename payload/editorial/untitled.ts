/** What a document without a title is called where the staff reads its name. */
export const UNTITLED = 'Sans titre'
