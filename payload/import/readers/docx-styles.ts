import { elementsOf, firstOf, parseXml, type XmlElement } from '../xml'
import { type NamedStyle, styleByName } from './style-names'

/** What the styles of a Word document say of a paragraph. */
export interface DocxStyle {
  named: NamedStyle | null
  bold: boolean
  italic: boolean
  /** In half points; null when it is not said. */
  size: number | null
  numbering?: { list: string; level: number }
}

interface WrittenStyle {
  name: string
  parent: string
  outline: number | null
  bold: boolean | null
  italic: boolean | null
  size: number | null
  numbering?: { list: string; level: number }
}

const DEEPEST_CHAIN = 12
const PLAIN: DocxStyle = { named: null, bold: false, italic: false, size: null }

/** The styles of `word/styles.xml`, by their ids. A style says what the one it is based on says, unless it says otherwise. */
export class DocxStyles {
  private readonly written = new Map<string, WrittenStyle>()
  private readonly known = new Map<string, DocxStyle>()
  /** The style of paragraphs that name none. */
  private usual: string | undefined
  private readonly defaultSize: number | null

  constructor(xml: string | null) {
    const root = xml ? parseXml(xml) : undefined
    this.defaultSize = sizeOf(firstOf(firstOf(firstOf(root, 'docDefaults'), 'rPrDefault'), 'rPr'))
    for (const style of root ? elementsOf(root, 'style') : []) {
      const isDefault = style.attributes.type === 'paragraph' && isTrue(style.attributes.default)
      if (isDefault) this.usual = style.attributes.styleId
      const run = firstOf(style, 'rPr')
      const paragraph = firstOf(style, 'pPr')
      this.written.set(style.attributes.styleId ?? '', {
        name: settingOf(style, 'name') ?? '',
        parent: settingOf(style, 'basedOn') ?? '',
        outline: outlineOf(paragraph),
        bold: isOn(run, 'b'),
        italic: isOn(run, 'i'),
        size: sizeOf(run),
        numbering: numberingOf(paragraph),
      })
    }
  }

  /** Returns what the style of an id says; a plain one when there is none. */
  find(id: string | undefined): DocxStyle {
    if (!id) return PLAIN
    const known = this.known.get(id) ?? this.resolve(id)
    this.known.set(id, known)
    return known
  }

  /** Returns the size of the letters of a paragraph with this style, or with none, in half points; null when nothing says it. */
  sizeOfText(id: string | undefined): number | null {
    const style = id !== undefined && this.written.has(id) ? id : this.usual
    return this.find(style).size ?? this.defaultSize
  }

  private resolve(id: string): DocxStyle {
    const chain: WrittenStyle[] = []
    for (let next = id; chain.length < DEEPEST_CHAIN; next = chain.at(-1)?.parent ?? '') {
      const style = this.written.get(next)
      if (!style) break
      chain.push(style)
    }
    // A document may name a style that it does not describe: its id then says what it is.
    if (chain.length === 0) return { ...PLAIN, named: styleByName(id) }
    const named = chain.map(({ name }) => styleByName(name)).find(Boolean) ?? null
    const outline = chain.find((style) => style.outline !== null)?.outline ?? null
    return {
      named: named ?? (outline === null ? null : headingOf(outline)),
      bold: chain.find(({ bold }) => bold !== null)?.bold ?? false,
      italic: chain.find(({ italic }) => italic !== null)?.italic ?? false,
      size: chain.find(({ size }) => size !== null)?.size ?? null,
      numbering: chain.find(({ numbering }) => numbering)?.numbering,
    }
  }
}

/** Returns the level of a paragraph in the outline of the document, from 0; null when it is body text. */
export function outlineOf(properties: XmlElement | undefined): number | null {
  const level = Number(settingOf(properties, 'outlineLvl') ?? Number.NaN)
  return level >= 0 && level < 9 ? level : null
}

/** Returns the list and the level that a paragraph names. */
export function numberingOf(properties: XmlElement | undefined): { list: string; level: number } | undefined {
  const numbering = firstOf(properties, 'numPr')
  const list = settingOf(numbering, 'numId')
  return list === undefined ? undefined : { list, level: Number(settingOf(numbering, 'ilvl') ?? 0) || 0 }
}

/** Returns the heading of a level of the outline. */
export function headingOf(outline: number): NamedStyle {
  return { kind: 'heading', level: Math.min(outline + 1, 6) as 1 }
}

/** Returns the `val` of an element inside. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return firstOf(element, name)?.attributes.val
}

/** Returns the size of letters that properties say, in half points. */
export function sizeOf(properties: XmlElement | undefined): number | null {
  const size = Number(settingOf(properties, 'sz') ?? Number.NaN)
  return size > 0 ? size : null
}

/** Whether a property is on (`<w:b/>`), off (`<w:b w:val="0"/>`), or not said (null). */
export function isOn(properties: XmlElement | undefined, name: string): boolean | null {
  const element = firstOf(properties, name)
  return element ? !/^(0|false|off|none)$/.test(element.attributes.val ?? '') : null
}

function isTrue(setting: string | undefined): boolean {
  return /^(1|true|on)$/.test(setting ?? '')
}
