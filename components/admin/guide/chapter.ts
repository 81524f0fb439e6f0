/** A chapter of the guide for those who write. All of it is plain French. */
export interface GuideChapter {
  /** The anchor in its page; those of « Avant de publier » are named by `Chapter` (`collections/before-publication`). */
  id: string
  title: string
  paragraphs: string[]
  /** What to do, one thing after the other. */
  steps?: string[]
  examples?: Example[]
  /** The words that it is looked for by, in the index. */
  index: string[]
}

export interface Example {
  instead: string
  write: string
}
