import { countLost } from '@/payload/editorial/import/lost-signs'
import type { SourceDocument } from '@/payload/editorial/import/model'
import type { Doubt, KnownNames, StructuredBlock, StructuredDraft } from '@/payload/editorial/import/structure'
import type { Duplicate } from './duplicate'
import type { Understood } from './understand'

/** What a screen needs to show a draft and to understand it again as choices change. */
export interface DraftPreview {
  source: SourceDocument
  structure: StructuredDraft
  known: KnownNames
  attachments: string[]
  charactersLost: number
  duplicate: Duplicate | null
}

/** What a program is told of the draft that was made. */
export interface ImportReport {
  blocks: Pick<StructuredBlock, 'decision' | 'key' | 'kind' | 'lines' | 'words'>[]
  /** Each with the key of its block. */
  doubts: (Doubt & { block: string })[]
  proposals: StructuredDraft['proposals']
  markers: StructuredDraft['markers']
  remarks: string[]
  attachments: string[]
  charactersLost: number
}

/** Returns what was understood without the bytes of pictures. */
export function previewOf(
  { attachments, known, source, structure }: Understood,
  duplicate: Duplicate | null,
): DraftPreview {
  const pictures = source.pictures.map(({ bytes, ...picture }) => picture)
  const charactersLost = countLost(source, structure)
  return { source: { ...source, pictures }, structure, known, attachments, charactersLost, duplicate }
}

/** `remarks` are those on what was done, after those of the reader. */
export function reportOf({ attachments, source, structure }: Understood, remarks: string[]): ImportReport {
  const { blocks, markers, proposals } = structure
  return {
    blocks: blocks.map(({ decision, key, kind, lines, words }) => ({ decision, key, kind, lines, words })),
    doubts: blocks.flatMap(({ doubts, key }) => doubts.map((doubt) => ({ ...doubt, block: key }))),
    proposals,
    markers,
    remarks: [...source.remarks, ...remarks],
    attachments,
    charactersLost: countLost(source, structure),
  }
}
