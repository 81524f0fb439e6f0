import type { SourceDocument, SourceFormat, SourceLine } from '@/payload/editorial/import/model'
import type { Choices, StructuredDraft } from '@/payload/editorial/import/structure'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { KNOWN } from './score'

/** A text file, line by line. */
export function textDraft(text: string, format: SourceFormat = 'txt'): SourceDocument {
  return draftOf(
    text.split('\n').map((line) => (line === '' ? {} : { runs: [{ text: line }] })),
    format,
  )
}

/** A document of lines that are numbered here. */
export function draftOf(lines: Partial<SourceLine>[], format: SourceFormat = 'docx'): SourceDocument {
  return {
    name: `brouillon.${format}`,
    format,
    lines: lines.map((line, place) => ({ runs: [], ...line, number: place + 1 })),
    pictures: [],
    remarks: [],
  }
}

export function structured(source: SourceDocument, choices: Choices = {}): StructuredDraft {
  return structureDraft(source, KNOWN, choices)
}

/** What a text is understood as: « heading: Le constat ». Lines are parted by « / ». */
export function outline(source: SourceDocument | string, choices: Choices = {}): string[] {
  const draft = structured(typeof source === 'string' ? textDraft(source) : source, choices)
  return draft.blocks.map(({ kind, words }) => `${kind}: ${words.join(' / ')}`)
}
