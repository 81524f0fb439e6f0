import type { Flaw } from './line-check'

/** In signs: of a longer neighbour, the part that is near. */
const LONGEST_NEIGHBOUR = 30
const BEFORE = /[\p{L}\p{N}'’-]{1,30}[\s\p{P}]{0,2}$/u
const AFTER = /^[\p{P}]{0,2}\s?[\p{L}\p{N}'’-]{0,30}/u

/**
 * Returns flaws of one rule in one line as somebody reads them: signs and spaces with the words on both sides, and those
 * whose words would overlap as one.
 */
export function readableFlaws(line: string, flaws: Flaw[]): Flaw[] {
  const readable: Flaw[] = []
  let group: Flaw[] = []
  let end = -1
  const close = () => {
    if (group.length > 0) readable.push(joined(line, group, end))
    group = []
  }
  for (const flaw of [...flaws].sort((one, other) => one.start - other.start)) {
    const [from, to] = rangeOf(line, flaw)
    if (flaw.mend === undefined) {
      readable.push({
        ...flaw,
        start: from,
        end: to,
        ...(flaw.suggestions && { suggestions: flaw.suggestions.map((words) => around(line, flaw, from, to, words)) }),
      })
      continue
    }
    if (from >= end) close()
    // Two rules of one file about the same signs: the first.
    if (group.length > 0 && flaw.start < (group.at(-1)?.end ?? 0)) continue
    group.push(flaw)
    end = Math.max(end, to)
  }
  close()
  return readable
}

function rangeOf(line: string, { start, end }: Flaw): [from: number, to: number] {
  if (/[\p{L}\p{N}]/u.test(line.slice(start, end))) return [start, end]
  const before = BEFORE.exec(line.slice(Math.max(0, start - LONGEST_NEIGHBOUR), start))?.[0] ?? ''
  const after = AFTER.exec(line.slice(end, end + LONGEST_NEIGHBOUR))?.[0] ?? ''
  return [start - before.length, end + after.length]
}

function around(line: string, { start, end }: Flaw, from: number, to: number, words: string): string {
  return line.slice(from, start) + words + line.slice(end, to)
}

function joined(line: string, group: Flaw[], end: number): Flaw {
  const [first] = group as [Flaw]
  const [start] = rangeOf(line, first)
  let mend = ''
  let at = start
  for (const flaw of group) {
    mend += line.slice(at, flaw.start) + (flaw.mend ?? '')
    at = flaw.end
  }
  return { ...first, start, end, mend: mend + line.slice(at, end) }
}
