import type { Flaw, LineCheck } from './line-check'

/** A quotation inside another has “ ” of its own, without spaces inside. */
export const nestedQuotes: LineCheck = (line) => {
  const open: number[] = []
  const flaws: Flaw[] = []
  for (const { 0: mark, index } of line.matchAll(/[«»]/g)) {
    if (mark === '«') {
      open.push(index)
      continue
    }
    const start = open.pop()
    // Of a quotation in one in one, the inner two are set at once.
    if (start === undefined || open.length !== 1) continue
    const inner = line.slice(start + 1, index).trim()
    flaws.push({ start, end: index + 1, mend: `“${inner.replaceAll(/«\s?/g, '‘').replaceAll(/\s?»/g, '’')}”` })
  }
  return flaws
}
