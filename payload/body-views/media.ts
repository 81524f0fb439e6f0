import type { Media } from '@/payload-types'

/** A file of the library, as the blocks of a text show it. */
export type MediaOfBlocks = Media
