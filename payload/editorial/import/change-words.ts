import type { Run } from './model'

/** What stands instead of a part of the words, by its place in them. */
export interface Change {
  start: number
  end: number
  text: string
}

/** Returns runs with parts of their words changed; `changes` are in order and apart. The formats stay. */
export function changeWords(runs: Run[], changes: Change[]): Run[] {
  let at = 0
  let next = 0
  return runs.flatMap((run) => {
    const from = at
    at += run.text.length
    let text = ''
    let place = from
    while (next < changes.length && (changes[next] as Change).start < at) {
      const { start, end, text: other } = changes[next] as Change
      text += run.text.slice(place - from, Math.max(start, place) - from) + other
      place = Math.min(Math.max(end, place), at)
      next += 1
    }
    text += run.text.slice(place - from)
    return text === '' ? [] : [{ ...run, text }]
  })
}
