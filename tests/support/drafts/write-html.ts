import { escaped, notesOf, numbersOf, runsOf, type Words, type WrittenBlock, type WrittenDraft } from './written-draft'

/**
 * Whose HTML: a plain page; Word's « page Web » or what it copies; a document of Google; a letter of Outlook. Notes are
 * written as each of them does.
 */
export type HtmlOrigin = 'plain' | 'word' | 'google' | 'outlook'

interface HtmlSettings {
  origin?: HtmlOrigin
  /** Whether a whole page is written; else what a clipboard has. */
  isPage?: boolean
  /** The address of a picture in the text: `data:`, unless a letter has it as `cid:`. */
  pictureAddress?: (position: number) => string
}

/** Returns a file of HTML. */
export function writeHtml(draft: WrittenDraft, settings: HtmlSettings = {}): Uint8Array {
  return new TextEncoder().encode(htmlOf(draft, settings))
}

/** Returns the draft as HTML. */
export function htmlOf(
  draft: WrittenDraft,
  { origin = 'plain', isPage = true, pictureAddress }: HtmlSettings = {},
): string {
  const writer = new HtmlWriter(origin, pictureAddress)
  const body = writer.write(draft)
  if (!isPage) return body
  const isWord = origin === 'word' || origin === 'outlook'
  const namespaces = isWord
    ? ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"'
    : ''
  const head = '<head><meta charset="utf-8"><title>Document</title><style>p.MsoNormal {margin: 0cm;}</style></head>'
  return `<!DOCTYPE html>\n<html${namespaces} lang="fr">${head}\n<body>${body}</body></html>\n`
}

class HtmlWriter {
  private marks = 0
  private pictures = 0
  private readonly isWord: boolean

  constructor(
    private readonly origin: HtmlOrigin,
    private readonly pictureAddress?: (position: number) => string,
  ) {
    this.isWord = origin === 'word' || origin === 'outlook'
  }

  write(draft: WrittenDraft): string {
    const numbers = numbersOf(draft.blocks)
    const parts: string[] = []
    for (let place = 0; place < draft.blocks.length; place += 1) {
      const block = draft.blocks[place] as WrittenBlock
      if (block.kind !== 'point' || this.isWord || this.origin === 'google') {
        parts.push(this.block(block, numbers.get(place)))
        continue
      }
      const points: { block: WrittenBlock & { kind: 'point' }; value?: number }[] = []
      for (; draft.blocks[place]?.kind === 'point'; place += 1) {
        points.push({ block: draft.blocks[place] as WrittenBlock & { kind: 'point' }, value: numbers.get(place) })
      }
      place -= 1
      parts.push(this.nested(points))
    }
    const body = parts.join('\n') + this.notes(notesOf(draft))
    return this.origin === 'google' ? `<b style="font-weight:normal;" id="docs-internal-guid-1">${body}</b>` : body
  }

  private nested(points: { block: WrittenBlock & { kind: 'point' }; value?: number }[]): string {
    let html = ''
    const open: { tag: string; next: number }[] = []
    for (const { block, value = 1 } of points) {
      const tag = block.list === 'number' ? 'ol' : 'ul'
      const close = () => `</li></${open.pop()?.tag}>`
      while (open.length > block.level + 1) html += close()
      const top = open.length === block.level + 1 ? open.at(-1) : undefined
      if (top && (top.tag !== tag || (tag === 'ol' && top.next !== value))) html += close()
      if (open.length === block.level + 1) html += '</li>'
      while (open.length < block.level + 1) {
        const start = open.length === block.level && tag === 'ol' && value !== 1 ? ` start="${value}"` : ''
        html += `<${tag}${start}>`
        open.push({ tag, next: value })
        if (open.length <= block.level) html += '<li>'
      }
      ;(open.at(-1) as { next: number }).next = value + 1
      html += `<li>${this.words(block.words)}`
    }
    while (open.length > 0) html += `</li></${open.pop()?.tag}>`
    return html
  }

  private block(block: WrittenBlock, value?: number): string {
    switch (block.kind) {
      case 'empty':
        return this.isWord ? '<p class=MsoNormal><o:p>&nbsp;</o:p></p>' : '<p><br></p>'
      case 'rule':
        return '<hr>'
      case 'picture':
        return `<p>${this.picture(block.picture)}</p>`
      case 'table':
        return this.table(block.rows, block.hasHeader)
      case 'title':
        if (this.isWord) return `<p class=MsoTitle>${this.words(block.words)}</p>`
        if (this.origin === 'google')
          return `<p dir="ltr"><span style="font-size:26pt;font-family:Arial;">${this.words(block.words)}</span></p>`
        return `<h1>${this.words(block.words)}</h1>`
      case 'subtitle':
        return `<p class=${this.isWord ? 'MsoSubtitle' : '"subtitle"'}>${this.words(block.words)}</p>`
      case 'heading':
        return `<h${block.level}>${this.words(block.words)}</h${block.level}>`
      case 'quote':
        if (this.isWord) return `<p class=MsoQuote>${this.words(block.words)}</p>`
        return `<blockquote><p>${this.words(block.words)}</p></blockquote>`
      case 'caption':
        return this.isWord
          ? `<p class=MsoCaption>${this.words(block.words)}</p>`
          : `<figure><figcaption>${this.words(block.words)}</figcaption></figure>`
      case 'point':
        return this.point(block, value)
      case 'paragraph':
        return `<p${this.isWord ? ' class=MsoNormal' : ''}>${this.words(block.words)}</p>`
    }
  }

  /** Word writes points as paragraphs with their sign; Google as lists that say their level. */
  private point({ list, level, words }: WrittenBlock & { kind: 'point' }, value = 1): string {
    if (this.origin === 'google') {
      const tag = list === 'number' ? 'ol' : 'ul'
      const start = list === 'number' && value !== 1 ? ` start="${value}"` : ''
      return `<${tag}${start}><li dir="ltr" aria-level="${level + 1}"><p dir="ltr">${this.words(words)}</p></li></${tag}>`
    }
    const sign = list === 'number' ? `${value}.` : '·'
    const list_ = list === 'number' ? 'l1' : 'l0'
    return (
      `<p class=MsoListParagraph style='margin-left:${36 * (level + 1)}.0pt;text-indent:-18.0pt;mso-list:${list_} level${level + 1} lfo1'>` +
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>` +
      `${this.words(words)}</p>`
    )
  }

  private table(rows: Words[][], hasHeader?: true): string {
    const written = rows.map((row, place) => {
      const tag = hasHeader && place === 0 ? 'th' : 'td'
      return `<tr>${row.map((cell) => `<${tag}>${this.words(cell)}</${tag}>`).join('')}</tr>`
    })
    return `<table>${written.join('')}</table>`
  }

  private picture({ mimeType, bytes, alt = '' }: { mimeType: string; bytes: Uint8Array; alt?: string }): string {
    const address =
      this.pictureAddress?.(this.pictures) ?? `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`
    this.pictures += 1
    return `<img src="${escaped(address)}" alt="${escaped(alt)}">`
  }

  private words(words: Words): string {
    return runsOf(words)
      .map((run) => {
        let html = escaped(run.text).replaceAll('\n', '<br>')
        if (run.superscript) html = `<sup>${html}</sup>`
        if (run.subscript) html = `<sub>${html}</sub>`
        if (run.italic) html = this.isWord ? `<i>${html}</i>` : `<em>${html}</em>`
        if (run.bold)
          html = this.origin === 'google' ? `<span style="font-weight:700">${html}</span>` : `<b>${html}</b>`
        if (run.lang) html = `<span lang="${run.lang}">${html}</span>`
        if (run.href) html = `<a href="${escaped(this.address(run.href))}">${html}</a>`
        return run.note === undefined ? html : html + this.mark()
      })
      .join('')
  }

  private address(href: string): string {
    if (!/^https?:/.test(href)) return href
    if (this.origin === 'google') return `https://www.google.com/url?q=${encodeURIComponent(href)}&sa=D&source=editors`
    if (this.origin === 'outlook')
      return `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(href)}&data=05%7C02`
    return href
  }

  private mark(): string {
    this.marks += 1
    if (!this.isWord) return `<sup><a href="#fn${this.marks}" id="ref${this.marks}">${this.marks}</a></sup>`
    return `<a style='mso-footnote-id:ftn${this.marks}' href="#_ftn${this.marks}" name="_ftnref${this.marks}"><span class=MsoFootnoteReference>[${this.marks}]</span></a>`
  }

  private notes(notes: string[]): string {
    if (notes.length === 0) return ''
    if (!this.isWord) {
      const items = notes.map((note, place) => `<li id="fn${place + 1}"><p>${escaped(note)}</p></li>`)
      return `\n<section class="footnotes"><ol>${items.join('')}</ol></section>`
    }
    const items = notes.map(
      (note, place) =>
        `<div style='mso-element:footnote' id=ftn${place + 1}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${place + 1}' href="#_ftnref${place + 1}" name="_ftn${place + 1}"><span class=MsoFootnoteReference>[${place + 1}]</span></a> ${escaped(note)}</p></div>`,
    )
    return `\n<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">${items.join('')}</div>`
  }
}
