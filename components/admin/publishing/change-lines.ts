import type { FieldChange } from '../save-guard/changes'
import type { DiffSegment } from '../save-guard/diff-segments'

/** Returns one line for each field that readers will see changed: « Texte : 12 mots ajoutés, 3 retirés ». */
export function changeLines(changes: FieldChange[]): string[] {
  return changes
    .filter(({ mine }) => mine.isChanged)
    .map(({ label, mine }) => `${label}${NBSP}: ${inWords(mine.segments)}`)
}

const NBSP = ' '

function inWords(segments: DiffSegment[] | null): string {
  if (!segments) return 'présentation changée'
  const added = wordsOf(segments, 'added')
  const removed = wordsOf(segments, 'removed')
  if (added > 0 && removed > 0) return `${counted(added, 'ajouté')}, ${removed} ${plural('retiré', removed)}`
  if (added > 0) return counted(added, 'ajouté')
  if (removed > 0) return counted(removed, 'retiré')
  return 'ordre changé'
}

const words = new Intl.Segmenter('fr', { granularity: 'word' })

function wordsOf(segments: DiffSegment[], wanted: DiffSegment['kind']): number {
  const text = segments.flatMap(({ kind, text }) => (kind === wanted ? text : [])).join(' ')
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

function counted(count: number, what: string): string {
  return `${count} ${plural('mot', count)} ${plural(what, count)}`
}

function plural(word: string, count: number): string {
  return count > 1 ? `${word}s` : word
}
