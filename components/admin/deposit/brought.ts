/** A file that was dropped or chosen, or words that were pasted. */
export type Brought =
  /** `attachment`: the file of this place among those of a mail, from 0. */
  { kind: 'file'; file: File; attachment?: number } | { kind: 'pasted'; text: string; html?: string }

/** The page where drafts are brought. */
export const DEPOSIT = '/admin/deposer'

/** For the window where a person chooses files. */
export const TEXTS = '.txt,.md,.docx,.odt,.html,.htm,.eml,.pdf'

export const TEXTS_SENTENCE =
  'Texte (.txt, .md), Word (.docx), LibreOffice (.odt), page (.html), message (.eml) ou PDF, 25 Mo au plus chacun.'

const NAMES = /\.(txt|text|md|markdown|docx?|odt|rtf|html?|eml|pdf|pages)$/i
const TYPES =
  /^(text\/|application\/(pdf|msword|rtf|vnd\.(openxmlformats-officedocument\.wordprocessingml|oasis\.opendocument\.text))|message\/rfc822)/

/** Whether a file looks like a text: dropped on the page of another text, all else stays what it is there. */
export function isText({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return NAMES.test(name) || TYPES.test(type)
}

let handed: File[] = []

/** Keeps files for the page where they are read, to which the person is led. */
export function handOver(files: File[]): void {
  handed = files
}

/** Returns the files that another page handed over, once. */
export function takeHanded(): File[] {
  const files = handed
  handed = []
  return files
}
