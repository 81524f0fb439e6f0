import { allOf, elementsOf, firstOf, type XmlElement } from '../xml'
import { headingOf } from './docx-styles'
import { type NamedStyle, styleByName } from './style-names'

export interface OdtStyle {
  named: NamedStyle | null
  isRule: boolean
  list?: string
  /** In points. */
  size?: number
  bold?: boolean
  italic?: boolean
  superscript?: boolean
  subscript?: boolean
  lang?: string
  strike?: boolean
  hidden?: boolean
}

type ListKind = { list: 'bullet' } | { list: 'number'; start: number; isLettered: boolean }

const DEEPEST_CHAIN = 12

/** The styles of an OpenDocument text: those of its own, and those that the program made for one place. */
export class OdtStyles {
  private readonly written = new Map<string, XmlElement>()
  private readonly lists = new Map<string, Map<number, ListKind>>()
  private readonly known = new Map<string, OdtStyle>()

  constructor(roots: XmlElement[]) {
    for (const root of roots) {
      for (const style of allOf(root, 'style')) {
        const { family, name } = style.attributes
        if (name) this.written.set(`${family}:${name}`, style)
      }
      for (const style of allOf(root, 'list-style')) this.addList(style)
    }
  }

  find(family: 'paragraph' | 'text', name: string | undefined): OdtStyle {
    const key = `${family}:${name}`
    const known = this.known.get(key) ?? this.resolve(family, name ?? '')
    this.known.set(key, known)
    return known
  }

  /** Returns what a level of a list shows, from 0; bullets when nothing says. */
  listKind(name: string, level: number): ListKind {
    return this.lists.get(name)?.get(level) ?? { list: 'bullet' }
  }

  private addList(style: XmlElement) {
    const levels = elementsOf(style).map((level): [number, ListKind] => {
      const place = Number(level.attributes.level ?? 1) - 1
      const format = level.attributes['num-format'] ?? ''
      if (level.name !== 'list-level-style-number' || format === '') return [place, { list: 'bullet' }]
      return [
        place,
        { list: 'number', start: Number(level.attributes['start-value'] ?? 1), isLettered: format !== '1' },
      ]
    })
    this.lists.set(style.attributes.name ?? '', new Map(levels))
  }

  private resolve(family: string, name: string): OdtStyle {
    const chain: XmlElement[] = []
    const names = [name]
    for (let next = name; chain.length < DEEPEST_CHAIN; next = chain.at(-1)?.attributes['parent-style-name'] ?? '') {
      const style = this.written.get(`${family}:${next}`)
      if (!style) break
      chain.push(style)
      names.push(style.attributes['display-name'] ?? '', style.attributes['parent-style-name'] ?? '')
    }
    const plain = names.map((one) =>
      one.replace(/_([\da-f]{2})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    )
    const outline = chain
      .map(({ attributes }) => Number(attributes['default-outline-level'] ?? Number.NaN))
      .find((level) => level > 0)
    const text = (attribute: string) =>
      chain
        .map((style) => firstOf(style, 'text-properties')?.attributes[attribute])
        .find((value) => value !== undefined)
    const weight = text('font-weight')
    const slant = text('font-style')
    const position = text('text-position') ?? ''
    const through = text('text-line-through-style')
    return {
      named: plain.map(styleByName).find(Boolean) ?? (outline ? headingOf(outline - 1) : null),
      isRule: plain.some((one) => /^horizontal line$/i.test(one)),
      list: chain.map(({ attributes }) => attributes['list-style-name']).find(Boolean),
      size: sizeIn(text('font-size')),
      bold: weight === undefined ? undefined : /^(bold|[6-9]00)$/.test(weight),
      italic: slant === undefined ? undefined : slant !== 'normal',
      superscript: /^(super|[1-9])/.test(position) && !/^0/.test(position),
      subscript: /^(sub|-)/.test(position),
      lang: text('language'),
      strike: through !== undefined && through !== 'none',
      hidden: text('display') === 'none',
    }
  }
}

function sizeIn(size: string | undefined): number | undefined {
  const points = /^([\d.]+)pt$/.exec(size ?? '')?.[1]
  return points === undefined ? undefined : Number(points)
}
