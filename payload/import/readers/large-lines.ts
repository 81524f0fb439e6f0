import type { SourceLine } from '../../editorial/import/model'

/** A heading is larger than the text by a fifth at least. */
const LARGER = 1.2

/** Keeps the size of the letters of each line while a document is read; when all are known, the larger ones are marked. */
export class LineSizes {
  private readonly sizes = new Map<SourceLine, number>()

  /** Notes the smallest size of the letters of lines, in any unit; null for the size that the document has when none is said. */
  note(lines: SourceLine[], size: number | null) {
    if (size !== null) for (const line of lines) this.sizes.set(line, size)
  }

  /** Marks the lines without a style that are larger than most letters of the text. `usual` is the size that is not said. */
  mark(lines: SourceLine[], usual: number) {
    if (this.sizes.size === 0) return
    const sizeOf = (line: SourceLine) => this.sizes.get(line) ?? usual
    const letters = new Map<number, number>()
    for (const line of lines) {
      const size = sizeOf(line)
      letters.set(size, (letters.get(size) ?? 0) + line.runs.reduce((sum, { text }) => sum + text.length, 0))
    }
    const [[body] = [usual]] = [...letters].sort(([, one], [, other]) => other - one)
    for (const line of lines) {
      if (!line.style && !line.cell && line.runs.length > 0 && sizeOf(line) >= body * LARGER) line.isLarge = true
    }
  }
}
