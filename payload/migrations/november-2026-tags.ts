/*
 * For the migration `merged_tags` of 29 November 2026, in `sqlite` and in `mongodb`: which keywords were one word on that
 * day. Never change it: databases have run it.
 */

const LOOK_ALIKE: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}
/** Letters that Unicode does not take apart. */
const TAKEN_APART: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

/** The keywords of one article, or of its latest version. */
export interface TagList {
  article: string
  /** When the article was begun; comparable with the others. */
  createdAt: string | number
  isLatestVersion: boolean
  tags: string[]
}

/**
 * Returns each list with its keywords in the spelling that the oldest article gives them; null in the place of a keyword
 * that the list has already.
 */
export function mergedTags<List extends TagList>(lists: List[]): { list: List; merged: (string | null)[] }[] {
  const spellings = new Map<string, string>()
  return lists.toSorted(oldestFirst).map((list) => {
    const present = new Set<string>()
    const merged = list.tags.map((tag) => {
      const folded = foldedText(tag)
      const spelling = spellings.get(folded) ?? tag
      spellings.set(folded, spelling)
      if (present.has(folded)) return null
      present.add(folded)
      return spelling
    })
    return { list, merged }
  })
}

/** As new keywords are spelled: articles in their order, by their latest versions. */
function oldestFirst(one: TagList, other: TagList): number {
  // Of an article without a date MongoDB's migration makes NaN, which has no order.
  const [begun, otherBegun] = [one.createdAt || 0, other.createdAt || 0]
  if (begun !== otherBegun) return begun < otherBegun ? -1 : 1
  if (one.article !== other.article) return one.article < other.article ? -1 : 1
  return Number(other.isLatestVersion) - Number(one.isLatestVersion)
}

export function foldedText(text: string): string {
  const plain = [...text.normalize('NFKD').toLowerCase()].map(
    (letter) => TAKEN_APART[letter] ?? LOOK_ALIKE[letter] ?? letter,
  )
  return plain.join('').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
}
