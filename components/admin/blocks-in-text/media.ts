import type { MediaOfBlocks } from '@/payload/body-views/media'
import { type Known, knownDocuments, useKnown } from './known-documents'

const media = knownDocuments<MediaOfBlocks>('media')

/** Returns the files of these ids that have arrived; null for one that is gone, or not for this person. */
export function useMedia(ids: string[]): Known<MediaOfBlocks> {
  return useKnown(media, ids)
}

/** Asks again for these files, which may have been described meanwhile. */
export const renewMedia = media.renew
