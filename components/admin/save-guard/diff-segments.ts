import { diffArrays, diffWords } from 'diff'

export interface DiffSegment {
  kind: 'same' | 'added' | 'removed' | 'moved'
  text: string
}

/** The number of unchanged characters that are shown next to a change. */
const SHOWN_AROUND = 80
/** Two paragraphs that share less are two, not one that was corrected. */
const LEAST_SHARED = 1 / 4

const words = new Intl.Segmenter('fr', { granularity: 'word' })

/**
 * Returns the changes in a list of paragraphs or names, in reading order. An item that only moved is shown once, at its
 * new place; `corrects` compares the words of a paragraph with those of the paragraph that it replaces.
 */
export function diffSegments(before: string[], after: string[], separator: string, corrects: boolean): DiffSegment[] {
  const rows = hunksOf(before, after).flatMap(({ same, removed, added }) => [
    ...same.map((text): DiffSegment[] => [{ kind: 'same', text }]),
    ...rowsOf(removed, added, corrects),
  ])
  const parts = rows.flatMap((row, index): DiffSegment[] =>
    index === 0 ? row : [{ kind: 'same', text: separator }, ...row],
  )
  return shortened(joined(parts))
}

interface Hunk {
  same: string[]
  removed: string[]
  added: Piece[]
}

interface Piece {
  text: string
  isMoved: boolean
}

/** Returns runs of items that stay, and replacements of some items by others, without items that moved elsewhere. */
function hunksOf(before: string[], after: string[]): Hunk[] {
  const changes = diffArrays(before, after)
  const gone = new Set(changes.filter(({ removed }) => removed).flatMap(({ value }) => value))
  const come = new Set(changes.filter(({ added }) => added).flatMap(({ value }) => value))
  const hunks: Hunk[] = []
  let hunk: Hunk | undefined
  for (const { added, removed, value } of changes) {
    if (!hunk || !(added || removed)) {
      hunk = { same: [], removed: [], added: [] }
      hunks.push(hunk)
    }
    if (removed) hunk.removed.push(...value.filter((text) => !come.has(text)))
    else if (added) hunk.added.push(...value.map((text) => ({ text, isMoved: gone.has(text) })))
    else hunk.same.push(...value)
  }
  return hunks
}

function rowsOf(removed: string[], added: Piece[], corrects: boolean): DiffSegment[][] {
  const left = [...removed]
  const rows = added.flatMap(({ text, isMoved }): DiffSegment[][] => {
    if (isMoved) return [[{ kind: 'moved', text }]]
    const old = left[0]
    if (!corrects || old === undefined) return [[{ kind: 'added', text }]]
    left.shift()
    return corrected(old, text)
  })
  return [...left.map((text): DiffSegment[] => [{ kind: 'removed', text }]), ...rows]
}

function corrected(before: string, after: string): DiffSegment[][] {
  const parts = diffWords(before, after, { intlSegmenter: words }).map(
    ({ value, added, removed }): DiffSegment => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
  const shared = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0)
  if (shared >= Math.max(before.length, after.length) * LEAST_SHARED) return [parts]
  return [[{ kind: 'removed', text: before }], [{ kind: 'added', text: after }]]
}

function joined(parts: DiffSegment[]): DiffSegment[] {
  const done: DiffSegment[] = []
  for (const part of parts) {
    const last = done.at(-1)
    if (last?.kind === 'same' && part.kind === 'same') last.text += part.text
    else done.push({ ...part })
  }
  return done
}

function shortened(parts: DiffSegment[]): DiffSegment[] {
  return parts.map((part) => {
    if (part.kind !== 'same' || part.text.length <= 3 * SHOWN_AROUND) return part
    return { ...part, text: `${part.text.slice(0, SHOWN_AROUND)} […] ${part.text.slice(-SHOWN_AROUND)}` }
  })
}
