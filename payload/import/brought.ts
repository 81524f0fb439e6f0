import type { SourceDocument } from '../editorial/import/model'

/** What a file or a clipboard holds. */
export interface Brought {
  source: SourceDocument
  /** The files that came with a mail, its pictures excepted: a document among them is read by `readDraftFile` in turn. */
  attachments: { name: string; mimeType: string; bytes: Uint8Array }[]
}
