import { allOf, elementsOf, parseXml } from '../xml'
import { settingOf } from './docx-styles'

interface Level {
  format: string
  start: number
}

/** The lists of `word/numbering.xml`, and how far each has come. */
export class DocxNumbering {
  private readonly outlines = new Map<string, { levels: Map<number, Level> }>()
  private readonly lists = new Map<string, { outline: string; starts: Map<number, number> }>()
  private readonly counters = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(xml: string | null) {
    if (!xml) return
    const root = parseXml(xml)
    for (const outline of elementsOf(root, 'abstractNum')) {
      const levels = new Map(
        elementsOf(outline, 'lvl').map((level) => [
          Number(level.attributes.ilvl ?? 0),
          { format: settingOf(level, 'numFmt') ?? 'decimal', start: Number(settingOf(level, 'start') ?? 1) },
        ]),
      )
      this.outlines.set(outline.attributes.abstractNumId ?? '', { levels })
    }
    for (const list of elementsOf(root, 'num')) {
      const starts = new Map(
        allOf(list, 'lvlOverride').flatMap((override) => {
          const start = settingOf(override, 'startOverride')
          return start === undefined ? [] : [[Number(override.attributes.ilvl ?? 0), Number(start)] as const]
        }),
      )
      this.lists.set(list.attributes.numId ?? '', { outline: settingOf(list, 'abstractNumId') ?? '', starts })
    }
  }

  /**
   * Counts a point, and returns what stands in front of it: null for a list that shows nothing, or that is not described.
   * Lists of one outline go on from one another, as in Word; one that says where it starts starts there.
   */
  count(id: string, level: number): { list: 'bullet' | 'number'; value?: number; isLettered: boolean } | null {
    const list = this.lists.get(id)
    const outline = list && this.outlines.get(list.outline)
    const described = outline?.levels.get(level)
    if (!list || !described || described.format === 'none') return null
    if (described.format === 'bullet') return { list: 'bullet', isLettered: false }
    const counters = this.counters.get(list.outline) ?? []
    this.counters.set(list.outline, counters)
    const start = list.starts.get(level)
    const isFirst = start !== undefined && !this.begun.has(`${id}:${level}`)
    this.begun.add(`${id}:${level}`)
    const value = isFirst ? start : (counters[level] ?? described.start - 1) + 1
    counters[level] = value
    counters.length = level + 1
    return { list: 'number', value, isLettered: !/^decimal/.test(described.format) }
  }
}
