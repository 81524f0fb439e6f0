import { useId } from 'react'

import { Picture } from '@/components/ui/picture'
import type { CoverView } from '@/payload/queries/views'

import styles from './cover.module.css'
import { bandBoxes, cooperationChain, drawMotif, wholeBox } from './motifs'

/**
 * The cover of an article: the picture that staff chose, or the drawing made from its key.
 * Decorative, since a title stands next to it, unless it has a `label`. Fills its parent's width at 16:9.
 */
export function Cover({ cover, frame = 'whole', box, label, sizes, priority }: CoverProps) {
  const id = useId()
  if (cover.kind === 'picture') {
    const picture = label === undefined ? { ...cover.picture, alt: '' } : cover.picture
    return <Picture picture={picture} className={styles.cover} sizes={sizes} priority={priority} />
  }
  const { motif, key } = cover
  return (
    <svg
      className={styles.cover}
      data-motif={motif}
      data-frame={frame}
      data-people={frame === 'band' && motif === 'cooperation' ? cooperationChain(key).count : undefined}
      viewBox={box ?? (frame === 'band' ? bandBoxes[motif] : wholeBox)}
      preserveAspectRatio={frame === 'band' ? 'xMidYMin slice' : 'xMidYMid slice'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      {drawMotif(motif, key, id)}
    </svg>
  )
}

interface CoverProps {
  cover: CoverView
  /** `band`: the drawing's figures cut at the bottom, to blend into a band of its sky's colour. */
  frame?: 'whole' | 'band'
  /** An SVG `viewBox` other than the frame's own. */
  box?: string
  /** A description of the drawing for screen readers; with it, a picture keeps its own `alt`. */
  label?: string
  /** The `sizes` of a picture's `srcset`. */
  sizes?: string
  /** For the picture a visitor sees first. */
  priority?: boolean
}
