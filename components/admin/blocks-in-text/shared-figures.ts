import type { FigureOfBlocks } from '@/payload/body-views/media'
import { type Known, knownDocuments, useKnown } from './known-documents'

const figures = knownDocuments<FigureOfBlocks>('figures')

/** Returns the shared figures of these ids that have arrived; null for one that is gone. */
export function useSharedFigures(ids: string[]): Known<FigureOfBlocks> {
  return useKnown(figures, ids)
}
