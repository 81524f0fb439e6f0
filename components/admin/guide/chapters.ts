import type { GuideChapter } from './chapter'
import { accessibleContent } from './chapters/accessible-content'
import { broughtTexts } from './chapters/brought-texts'
import { firstArticle } from './chapters/first-article'
import { tools } from './chapters/tools'

/** Two parts: how to write what everybody can read, and where everything is. */
export const PARTS: { title: string; chapters: GuideChapter[] }[] = [
  { title: 'Écrire pour tout le monde', chapters: [firstArticle, ...broughtTexts, ...accessibleContent] },
  { title: 'L’administration', chapters: tools },
]

interface IndexEntry {
  word: string
  chapters: { id: string; title: string }[]
}

/** Returns each word of the index once, in the order of a French dictionary, with the chapters it leads to. */
export function indexOf(chapters: GuideChapter[]): IndexEntry[] {
  const entries = new Map<string, IndexEntry>()
  for (const { id, index, title } of chapters) {
    for (const word of index) {
      const entry = entries.get(word) ?? { word, chapters: [] }
      entry.chapters.push({ id, title })
      entries.set(word, entry)
    }
  }
  return [...entries.values()].sort((one, other) => one.word.localeCompare(other.word, 'fr'))
}
