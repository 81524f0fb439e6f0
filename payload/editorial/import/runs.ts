import type { Run } from './model'

/** Returns the words of runs, without their formats. */
export function wordsOf(runs: Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Returns the runs from one place in their words to another, in UTF-16 units. */
export function sliceRuns(runs: Run[], start: number, end = Number.POSITIVE_INFINITY): Run[] {
  const sliced: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    if (text !== '') sliced.push({ ...run, text })
  }
  return sliced
}

/** Returns runs without the spaces around their words. */
export function trimRuns(runs: Run[]): Run[] {
  const words = wordsOf(runs)
  const start = words.length - words.trimStart().length
  return start === 0 && words.trimEnd().length === words.length ? runs : sliceRuns(runs, start, words.trimEnd().length)
}

/** Puts words without a format, then runs, at the end of runs: in place, since a text may have very many lines. */
export function appendRuns(runs: Run[], between: string, more: Run[]): void {
  for (const run of between === '' ? more : [{ text: between }, ...more]) {
    const last = runs.at(-1)
    if (last && isPlain(last) && isPlain(run)) runs[runs.length - 1] = { text: last.text + run.text }
    else runs.push(run)
  }
}

function isPlain(run: Run): boolean {
  return Object.keys(run).length === 1
}

/** Whether all words have this format. */
export function isWholly(format: 'bold' | 'italic', runs: Run[]): boolean {
  return runs.some(({ text }) => text.trim()) && runs.every((run) => run[format] || run.note || !run.text.trim())
}

/** Returns the runs without a format that all of them have: the one of a heading says nothing more. */
export function withoutFormat(format: 'bold' | 'italic', runs: Run[]): Run[] {
  return runs.map((run) => {
    const { [format]: _dropped, ...rest } = run
    return rest
  })
}
