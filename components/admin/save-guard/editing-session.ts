import type { Dispatch, RefObject } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import type { DocumentData } from './changes'
import type { LocalBackup } from './local-backup'
import type { Questions } from './save-outcome'
import type { SaveEvent } from './save-state'

/** The state that the parts of the save guard share: one document, in one form, for one person. */
export interface EditingSession {
  /** The REST address of the document. */
  address: string
  /** The fields that people write in such a document. */
  fields: FieldShape[]
  /** The id of the account of the person who opened the form: what is typed here is written under no other. */
  person: string
  /** Asks the site what an answer leaves open. */
  questions: Questions
  /** « cet article », « cette page ». */
  documentLabel: string
  /** The document as the form and the site last agreed on it. */
  base: RefObject<DocumentData>
  /** How many times a document of the site was put into the form: what was to be saved before that is another text. */
  applied: RefObject<number>
  backup: LocalBackup
  /** For a second text of the same document. */
  second: LocalBackup
  dispatch: Dispatch<SaveEvent>
}
