/** Returns where the word at this place of a text begins and ends, in UTF-16 units; null between words. */
export function wordAt(text: string, place: number): { start: number; end: number } | null {
  const start = place - (/[\p{L}\p{N}\p{M}'’-]*$/u.exec(text.slice(0, place))?.[0].length ?? 0)
  const end = place + (/^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(place))?.[0].length ?? 0)
  return start < end ? { start, end } : null
}
