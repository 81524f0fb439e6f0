import { declarations, hasBlock, isBlank, isElement, isText, rename, runsOf, unwrap } from './dom'
import { type Marker, readMarker } from './numbering'
import type { Remarks } from './remarks'

/** A point of a list that its document writes flat: its level is said, not shown by where it stands. */
interface Point extends Marker {
  level: number
  /** Which list of the document it belongs to. */
  list: string
  content: ChildNode[]
  checked?: string | null
}

interface OpenList {
  level: number
  element: Element
  /** The number of its last point. */
  last: number
}

/**
 * Turns the points that Word writes as paragraphs, or as lists of one point with their level, into lists inside one
 * another. Numbers go on where they did, after a paragraph too, and a point keeps its level.
 */
export function nestPoints(body: Element, remarks: Remarks) {
  // Word on the web puts each point into a list, and each list into a box.
  for (const only of body.querySelectorAll('div > ol, div > ul')) {
    const box = only.parentElement
    // Not by `:only-child`: on the server it looks at all siblings of each list.
    if (box?.firstElementChild === only && !only.nextElementSibling && isPoint(only)) unwrap(box)
  }
  const lists = new Map<string, OutlineOfList>()
  const runs: { place: Element; points: Point[] }[] = []
  for (const first of body.querySelectorAll('p, ol, ul')) {
    if (!first.isConnected || !isPoint(first)) continue
    const place = body.ownerDocument.createElement('div')
    first.before(place)
    const points: Point[] = []
    let next: Element | null = first
    while (next && isPoint(next)) {
      const element: Element = next
      next = nextElement(element)
      const read: Point[] | null = element.localName === 'p' ? pointOf(element, points) : pointsOf(element)
      if (!read) break
      points.push(...read)
      element.remove()
    }
    runs.push({ place, points })
  }
  for (const { points } of runs) {
    for (const { list, level } of points) {
      const base = Math.min(level, lists.get(list)?.base ?? level)
      lists.set(list, { base, tags: new Map() })
    }
  }
  for (const { place, points } of runs) {
    if (points.some(({ changes }) => changes)) remarks.add('numbering')
    build(place, points, lists)
    unwrap(place)
  }
}

interface OutlineOfList {
  base: number
  /** The kind of list of each level, as last seen. */
  tags: Map<number, 'ol' | 'ul'>
}

function build(place: Element, points: Point[], lists: Map<string, OutlineOfList>) {
  const open: OpenList[] = []
  points.forEach((point, position) => {
    const outline = lists.get(point.list) as OutlineOfList
    while ((open.at(-1)?.level ?? 0) > point.level) open.pop()
    const top = open.at(-1)
    if (top?.level === point.level && !goesOn(top, point)) open.pop()
    // A paragraph stood between this point and the one above: what holds it is opened again, empty.
    if (open.length === 0) {
      for (let level = outline.base; level < point.level; level += 1) {
        const tag = outline.tags.get(level) ?? points.find((later) => later.level === level)?.tag
        if (tag) openList(open, place, level, tag, firstNumber(points.slice(position), level))
      }
    }
    if (open.at(-1)?.level !== point.level) openList(open, place, point.level, point.tag, point.value)
    const current = open.at(-1) as OpenList
    const item = place.ownerDocument.createElement('li')
    if (point.checked) item.setAttribute('aria-checked', point.checked)
    item.append(...point.content)
    current.element.append(item)
    current.last = point.value ?? 0
    outline.tags.set(point.level, point.tag)
  })
}

function goesOn({ element, last }: OpenList, { tag, value }: Point): boolean {
  return element.localName === tag && (tag === 'ul' || value === undefined || value === last + 1)
}

function firstNumber(points: Point[], level: number): number | undefined {
  return points.find((point) => point.level <= level)?.value
}

function openList(open: OpenList[], place: Element, level: number, tag: 'ol' | 'ul', start = 1) {
  const element = place.ownerDocument.createElement(tag)
  if (tag === 'ol' && start !== 1) element.setAttribute('start', String(start))
  const parent = open.at(-1)?.element
  if (parent && !parent.lastElementChild) parent.append(place.ownerDocument.createElement('li'))
  ;(parent?.lastElementChild ?? place).append(element)
  open.push({ level, element, last: start - 1 })
}

function nextElement(element: Element): Element | null {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (isElement(next)) return next
    if (isText(next) && next.data.trim()) return null
  }
  return null
}

/** True for a paragraph that Word shows as a point, and for a list that says the level of its points. */
function isPoint(element: Element): boolean {
  if (element.localName === 'p') return /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '')
  if (element.localName !== 'ol' && element.localName !== 'ul') return false
  const [item] = element.querySelectorAll('li')
  return item !== undefined && levelSaid(item) !== undefined && !element.parentElement?.closest('ol, ul')
}

function levelSaid(item: Element): number | undefined {
  const level = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? Number.NaN)
  if (level > 0) return level
  // What Google Docs saves as a page has a list for each level, one below the other.
  const ofGoogle = /(?:^|\s)lst-kix_\w+-(\d)(?:\s|$)/.exec(item.parentElement?.getAttribute('class') ?? '')
  return ofGoogle ? Number(ofGoogle[1]) + 1 : undefined
}

/** The point that a paragraph of Word is; null when its sign is words. */
function pointOf(paragraph: Element, before: Point[]): [Point] | null {
  const style = paragraph.getAttribute('style') ?? ''
  const level = Number(/level(\d+)/i.exec(style)?.[1] ?? 1)
  const list = /mso-list:\s*(l\d+)/i.exec(style)?.[1]?.toLowerCase() ?? ''
  const sign = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
  const previous = before.findLast((point) => point.level <= level)
  const expected = previous?.level === level && previous.value !== undefined ? previous.value + 1 : undefined
  const marker = readMarker(sign ? textOf(sign) : signInText(paragraph), expected)
  if (!marker) return null
  const holder = sign?.parentElement
  if (sign) sign.remove()
  else dropStart(paragraph, SIGN.exec(textOf(paragraph))?.[0].length ?? 0)
  if (holder && holder !== paragraph && holder.textContent === '') holder.remove()
  return [{ ...marker, level, list, content: [...paragraph.childNodes] }]
}

const SIGN = /^[\s\u00a0]*([·•▪◦o§–-]|\(?\w{1,4}[.)])[\s\u00a0]*\u00a0[\s\u00a0]*/

/** Some programs keep Word's lists and lose what marks their sign: it is followed by no-break spaces. */
function signInText(paragraph: Element): string {
  return SIGN.exec(textOf(paragraph))?.[1] ?? ''
}

function textOf(element: Element): string {
  return element.textContent ?? ''
}

/** The points of a list that says their levels, and of those inside it. */
function pointsOf(list: Element): Point[] {
  const points: Point[] = []
  const tag = list.localName === 'ol' ? 'ol' : 'ul'
  const place = list.querySelector('li')?.getAttribute('data-aria-posinset')
  let value = Number(list.getAttribute('start') ?? place ?? 1)
  for (const child of [...list.children]) {
    if (child.localName === 'ol' || child.localName === 'ul') points.push(...pointsOf(child))
    if (child.localName !== 'li') continue
    const inner = [...child.children].filter(({ localName }) => localName === 'ol' || localName === 'ul')
    const kind =
      tag === 'ol' ? ({ tag, value, changes: isLettered(child) || isLettered(list) } as const) : ({ tag } as const)
    points.push({
      ...kind,
      level: levelSaid(child) ?? 1,
      list: child.getAttribute('data-listid') ?? '',
      checked: child.getAttribute('aria-checked'),
      content: [...child.childNodes].filter((node) => !inner.includes(node as Element)),
    })
    value += 1
    for (const nested of inner) points.push(...pointsOf(nested))
  }
  return points
}

/** True for a list, or a point, that is numbered by letters, by Roman numbers or backwards. */
function isLettered(element: Element): boolean {
  const { 'list-style-type': listed = '', 'list-style': short = '' } = declarations(element.getAttribute('style'))
  const type = element.getAttribute('type') ?? ''
  const ofClass = element.getAttribute('data-numbers') ?? ''
  return (
    element.hasAttribute('reversed') ||
    /^[ai]$/i.test(type) ||
    /(alpha|latin|roman|greek)/.test(`${listed} ${short} ${ofClass}`)
  )
}

/** Makes sound lists: lists inside points, points of words alone, numbers that go on. */
export function tidyLists(body: Element, remarks: Remarks) {
  for (const list of body.querySelectorAll('ol, ul')) {
    if (list.localName === 'ol' && (isLettered(list) || [...list.children].some(isLettered))) remarks.add('numbering')
    for (const child of [...list.childNodes]) {
      if (isElement(child) && child.localName === 'li') continue
      if (isBlank(child)) child.remove()
      else adopt(list, child)
    }
    for (const item of list.children) markChecked(item)
    if (list.localName === 'ol' && splitAtNumbers(list) && list.parentElement?.closest('li')) remarks.add('numbering')
  }
  for (const item of [...body.querySelectorAll('li')].reverse()) tidyItem(item)
  for (const list of body.querySelectorAll('ol, ul')) if (isBlank(list)) list.remove()
}

/** Puts what stands in a list outside of its points into the point before. */
function adopt(list: Element, child: ChildNode) {
  let item = isElement(child) ? child.previousElementSibling : list.lastElementChild
  if (item?.localName !== 'li') {
    item = list.ownerDocument.createElement('li')
    child.before(item)
  }
  item.append(child)
}

/** A box to tick, as GitHub (`input`) and Notion (`[x]`) write it. */
function markChecked(item: Element) {
  const box = item.querySelector('input[type="checkbox"]')
  if (box?.closest('li') === item) item.setAttribute('aria-checked', String(box.hasAttribute('checked')))
  const first = item.ownerDocument.createTreeWalker(item, 4).nextNode() as Text | null
  const typed = /^\s*\[([ x]?)\]\s+/i.exec(first?.data ?? '')
  if (!typed || !first) return
  item.setAttribute('aria-checked', String(typed[1]?.toLowerCase() === 'x'))
  first.data = first.data.slice(typed[0].length)
}

/** A point may say its number: the list before it ends there. Returns whether one did. */
function splitAtNumbers(list: Element): boolean {
  let expected = Number(list.getAttribute('start') ?? 1)
  let current = list
  for (const item of [...list.children]) {
    const value = Number(item.getAttribute('value') ?? Number.NaN)
    if (Number.isInteger(value) && value !== expected) {
      if (item !== current.firstElementChild) {
        const rest = list.ownerDocument.createElement('ol')
        const after: Element[] = []
        for (let next: Element | null = item; next; next = next.nextElementSibling) after.push(next)
        rest.append(...after)
        current.after(rest)
        current = rest
      }
      current.setAttribute('start', String(value))
      expected = value
    }
    expected += 1
  }
  return current !== list
}

/** Lexical's points hold words and lists: blocks become lines, and what stands after a list inside goes before it. */
function tidyItem(item: Element) {
  const lists: Element[] = []
  const lines: ChildNode[][] = []
  for (const run of runsOf(item)) {
    if (Array.isArray(run)) lines.push(run)
    else if (run.localName === 'ol' || run.localName === 'ul') lists.push(run)
    else if (run.localName === 'table' || run.localName === 'hr') moveOut(item, run)
    else lines.push(...linesOf(run))
  }
  const filled = lines.filter((line) => line.some((node) => !isBlank(node)))
  item.replaceChildren()
  filled.forEach((line, position) => {
    if (position > 0) item.append(item.ownerDocument.createElement('br'))
    item.append(...line)
  })
  item.append(...lists)
}

/** The lines of a block, and of the blocks inside. */
export function linesOf(block: Element): ChildNode[][] {
  return runsOf(block).flatMap((run) => (Array.isArray(run) ? [run] : linesOf(run)))
}

/** A list holds no table: it comes after. */
function moveOut(item: Element, block: Element) {
  let list: Element = item
  for (let outer = item.closest('ol, ul'); outer; outer = outer.parentElement?.closest('ol, ul') ?? null) list = outer
  list.after(block)
}

const TYPED_BULLET = /^[\s\u00a0]*[•‣◦▪●■○][\s\u00a0]+/

/** Paragraphs that begin with a typed bullet are a list. */
export function listTypedBullets(body: Element) {
  for (const first of body.querySelectorAll('p')) {
    if (!first.isConnected || !TYPED_BULLET.test(textOf(first)) || hasBlock(first)) continue
    const list = body.ownerDocument.createElement('ul')
    first.before(list)
    let next: Element | null = first
    while (next?.localName === 'p' && TYPED_BULLET.test(textOf(next))) {
      const paragraph: Element = next
      next = nextElement(paragraph)
      dropStart(paragraph, TYPED_BULLET.exec(textOf(paragraph))?.[0].length ?? 0)
      list.append(rename(paragraph, 'li'))
    }
  }
}

function dropStart(element: Element, length: number) {
  let left = length
  const walker = element.ownerDocument.createTreeWalker(element, 4)
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode as Text
    const taken = Math.min(left, text.data.length)
    text.data = text.data.slice(taken)
    left -= taken
  }
}
