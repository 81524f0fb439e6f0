import { notesOf, numbersOf, runsOf, type Words, type WrittenDraft } from './written-draft'

interface MarkdownSettings {
  /** The fields of the front matter, as they are written. */
  frontMatter?: Record<string, string>
  bullet?: '-' | '*' | '+'
}

/** Returns a Markdown file (GitHub's dialect): tables, notes, `sup` and `sub` as HTML. A title is `#`. */
export function writeMd(draft: WrittenDraft, { frontMatter, bullet = '-' }: MarkdownSettings = {}): Uint8Array {
  const marks = { last: 0 }
  const numbers = numbersOf(draft.blocks)
  const parts = draft.blocks.map((block, place): string => {
    switch (block.kind) {
      case 'empty':
        return ''
      case 'rule':
        return '\n---\n'
      case 'picture':
        return `\n![${block.picture.alt ?? ''}](${dataAddress(block.picture)})\n`
      case 'table': {
        const [first = [], ...rest] = block.rows.map(
          (row) => `| ${row.map((cell) => marked(cell, marks)).join(' | ')} |`,
        )
        return `\n${first}\n|${' --- |'.repeat(block.rows[0]?.length ?? 0)}\n${rest.join('\n')}\n`
      }
      case 'title':
        return `# ${marked(block.words, marks)}\n`
      case 'heading':
        return `\n${'#'.repeat(block.level)} ${marked(block.words, marks)}\n`
      case 'quote':
        return `\n> ${marked(block.words, marks)}\n`
      case 'point': {
        const sign = block.list === 'bullet' ? bullet : `${numbers.get(place)}.`
        return `${'   '.repeat(block.level)}${sign} ${marked(block.words, marks)}`
      }
      default:
        return `\n${marked(block.words, marks)}\n`
    }
  })
  const notes = notesOf(draft).map((note, place) => `[^${place + 1}]: ${escapeMarks(note)}`)
  const head = Object.entries(frontMatter ?? {}).map(([name, value]) => `${name}: ${value}`)
  const text = [...(frontMatter ? ['---', ...head, '---', ''] : []), ...parts, '', notes.join('\n\n')].join('\n')
  return new TextEncoder().encode(`${text.trimEnd()}\n`)
}

function dataAddress({ mimeType, bytes }: { mimeType: string; bytes: Uint8Array }): string {
  return `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`
}

function marked(words: Words, marks: { last: number }): string {
  return runsOf(words)
    .map(({ text, bold, italic, superscript, subscript, href, note }) => {
      let written = escapeMarks(text).replaceAll('\n', '\\\n')
      if (superscript) written = `<sup>${written}</sup>`
      if (subscript) written = `<sub>${written}</sub>`
      if (italic) written = `*${written}*`
      if (bold) written = `**${written}**`
      if (href) written = `[${written}](<${href}>)`
      if (note === undefined) return written
      marks.last += 1
      return `${written}[^${marks.last}]`
    })
    .join('')
}

function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, (_, space: string, sign: string) => {
      return `${space}${sign.replace(/[-+.)]/, '\\$&')}`
    })
}
