import type { SourceDocument } from '../../editorial/import/model'
import { SourceLines } from '../source-lines'

/** Returns a text without formats, a line for each of its lines; all line ends are known. */
export function readTxt(text: string): Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> {
  const lines = new SourceLines()
  const written = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)
  // The line end at the end of a file ends its last line.
  if (written.at(-1) === '') written.pop()
  for (const words of written) {
    // A form feed begins a page.
    words.split('\f').forEach((part, place) => {
      if (place > 0) lines.add([], { style: { kind: 'rule' } })
      if (place === 0 || part !== '') lines.add([{ text: part }])
    })
  }
  return { lines: lines.lines, pictures: [], remarks: [] }
}
