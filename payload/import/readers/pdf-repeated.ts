import type { PageLine } from './pdf-lines'

/** How many lines at each end of a page may be repeated ones. */
const AT_EACH_END = 3
/** In heights of letters: two lines of a paragraph are 1.5 apart at most, two paragraphs mostly less than 2. */
const ROOM = 2.2

/** Removes the lines that stand at the top or at the foot of most pages, with other numbers; returns what they say, once each. */
export function dropRepeated(pages: PageLine[][]): { kept: PageLine[][]; repeated: string[] } {
  const filled = pages.filter((lines) => lines.length > 0)
  const counts = new Map<string, number>()
  for (const lines of filled) {
    for (const key of new Set(endsOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const fewest = Math.max(2, Math.ceil(filled.length * 0.6))
  const isRepeated = (line: PageLine) => (counts.get(keyOf(line)) ?? 0) >= fewest
  const repeated = new Map<string, string>()
  const kept = pages.map((lines, position) => {
    const ends = new Set(endsOf(lines).filter((line) => isRepeated(line) || isPageNumber(line, position + 1, lines)))
    for (const line of ends) if (!repeated.has(keyOf(line))) repeated.set(keyOf(line), line.text.trim())
    return lines.filter((line) => !ends.has(line))
  })
  return { kept, repeated: [...repeated.values()] }
}

/** The number of the page, alone at its foot. */
function isPageNumber({ text, y }: PageLine, page: number, lines: PageLine[]): boolean {
  const [, number] = /^(?:page )?[–—-]? ?(\d{1,3})(?: ?[–—-]| ?(?:\/|sur) ?\d{1,3})?$/i.exec(text.trim()) ?? []
  return Number(number) === page && lines.every((line) => line.y >= y)
}

/** What stands at the edges of a page, with more room between it and the text than between two lines. */
function endsOf(lines: PageLine[]): PageLine[] {
  const byHeight = [...lines].sort((one, other) => other.y - one.y)
  return [...new Set([...apart(byHeight), ...apart(byHeight.toReversed())])]
}

function apart(inwards: PageLine[]): PageLine[] {
  for (let count = 1; count <= AT_EACH_END; count += 1) {
    const [last, next] = inwards.slice(count - 1)
    if (last && next && Math.abs(last.y - next.y) > Math.max(last.size, next.size) * ROOM)
      return inwards.slice(0, count)
  }
  return []
}

/** Its words without numbers, and its height: a sentence that comes back in a text stands elsewhere. */
function keyOf({ text, y }: PageLine): string {
  return `${Math.round(y / 4)}:${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`
}
