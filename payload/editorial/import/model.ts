/**
 * A draft as it was brought, whatever its format: lines of runs that know where they stood. Readers (`payload/import`) make
 * it, the rules of this folder understand it; nothing here knows a file format, a database or React.
 */
export interface SourceDocument {
  /** As the person's computer called it, without a path; null for pasted text. */
  name: string | null
  format: SourceFormat
  lines: SourceLine[]
  /** The pictures of the document and of the mail that it came with, by the key that lines name. */
  pictures: SourcePicture[]
  /** French sentences on what the reader could not keep, or is unsure of (a PDF's order of lines). */
  remarks: string[]
}

export type SourceFormat = 'docx' | 'eml' | 'html' | 'md' | 'odt' | 'pasted' | 'pdf' | 'txt'

/** A line of a text file; a paragraph, a heading, a point or a cell of a document with styles. Empty lines are lines. */
export interface SourceLine {
  /** From 1, ascending without gaps: what « l. 21 » means to the person. */
  number: number
  /** In order; adjacent runs differ in their formats. None for an empty line. A break inside a paragraph is `\n` in a run. */
  runs: Run[]
  /** What the styles of the document say; absent for a text file, where rules must find out. */
  style?: LineStyle
  /** The cell of a table that it stands in. */
  cell?: Cell
  /** The key of a picture that stands alone on this line. */
  picture?: string
  /** Its letters are larger than those of the text: what many take for a heading. */
  isLarge?: true
  /** The reader pieced it together (hyphens, columns of a PDF): always shown as doubtful. */
  isPiecedTogether?: true
}

export interface Run {
  text: string
  bold?: true
  italic?: true
  superscript?: true
  subscript?: true
  /** Safe (`href.ts`), and without the detours of Outlook and Google. */
  href?: string
  /** A language other than French, one of `languages.ts`. */
  lang?: string
  /** The run is the mark of a note, whose words stand in the line with the same `style.note`. */
  note?: string
}

export type LineStyle =
  | { kind: 'title' }
  | { kind: 'subtitle' }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 }
  /** `level` from 0; `value` is the number of a numbered point. */
  | { kind: 'point'; list: 'bullet' | 'number'; level: number; value?: number }
  | { kind: 'quote' }
  | { kind: 'caption' }
  /** A horizontal rule or a page break. */
  | { kind: 'rule' }
  /** The words of a footnote, named by its mark. */
  | { kind: 'note'; note: string }
  /** A header field of a mail (From, Date, Subject), and a signature below « -- ». */
  | { kind: 'mailHeader'; name: 'date' | 'from' | 'subject' }
  | { kind: 'mailSignature' }
  /** A field at the head of a file that is neither its title nor its chapô: « tags: … ». */
  | { kind: 'metadata' }

export interface Cell {
  /** From 1: which table of the document. */
  table: number
  /** From 0. */
  row: number
  column: number
  isHeader?: true
  rowSpan?: number
  columnSpan?: number
}

export interface SourcePicture {
  key: string
  /** Its name in the document, else « image-1.png ». */
  name: string
  mimeType: string
  /** Absent in what a browser is sent. */
  bytes?: Uint8Array
  /** As the document has it. */
  alt?: string
}

/** Returns the words of a line, without their formats. */
export function textOf({ runs }: Pick<SourceLine, 'runs'>): string {
  return runs.map(({ text }) => text).join('')
}
