import type { Figure, Media } from '@/payload-types'

/** A file of the library, as the blocks of a text show it. */
export type MediaOfBlocks = Media

/** A figure that several texts share, as the block of key figures shows it. */
export type FigureOfBlocks = Figure
