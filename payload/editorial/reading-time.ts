const WORDS_A_MINUTE = 200

/** Minutes that a text takes to read, at 200 words a minute; at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.ceil(countWords(text) / WORDS_A_MINUTE))
}

/** Words of a text: what has a letter or a figure between two spaces. */
export function countWords(text: string): number {
  return text.split(/\s/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
