import { declarations, hasBlock, isBlock, unwrap, wrapContent } from './dom'
import type { Remarks } from './remarks'

type Format = 'b' | 'i' | 'sub' | 'sup'
type Styles = Record<string, string>

const INLINE_OF_FORMAT: Record<string, Format> = { b: 'b', strong: 'b', i: 'i', em: 'i', sup: 'sup', sub: 'sub' }

/**
 * Writes as elements (b, i, sup, sub) what a program writes as styles, of an element or of its class. Titles are not
 * bold twice. Other styles are not kept.
 */
export function writeFormats(body: Element, sheets: string, remarks: Remarks) {
  const rules = rulesOf(sheets)
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    const styles = { ...stylesOfClass(element, rules), ...declarations(element.getAttribute('style')) }
    if (styles['list-style-type']) element.setAttribute('data-numbers', styles['list-style-type'])
    const own = INLINE_OF_FORMAT[element.localName]
    if (isStruck(element, styles)) remarks.add('strike', element.textContent?.trim() ? 1 : 0)
    for (const format of formatsOf(element, styles)) {
      if (format !== own) wrapContent(element, element.ownerDocument.createElement(format))
    }
    if (own && (isUndone(own, styles) || hasBlock(element))) {
      if (!isUndone(own, styles)) wrapContent(element, element.ownerDocument.createElement(own))
      unwrap(element)
    }
  }
  for (const bold of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) :is(b, strong)')) {
    if (bold.textContent?.trim() === bold.closest('h1, h2, h3, h4, h5, h6')?.textContent?.trim()) unwrap(bold)
  }
}

function formatsOf(element: Element, styles: Styles): Format[] {
  const formats: Format[] = []
  const isTitle = /^h[1-6]$/.test(element.localName)
  if (!isTitle && isBold(styles)) formats.push('b')
  if (!isTitle && /^(italic|oblique)/.test(styles['font-style'] ?? styles.font ?? '')) formats.push('i')
  if (element.localName === 'td' || element.localName === 'th' || element.localName === 'tr') return formats
  const raised = raise(element, styles)
  if (raised) formats.push(raised)
  return formats
}

function isBold(styles: Styles): boolean {
  const weight =
    styles['font-weight'] ?? /^(?:(?:italic|normal|oblique)\s+)?(bold|[6-9]00)\b/.exec(styles.font ?? '')?.[1]
  return weight !== undefined && (/^bold/.test(weight) || Number.parseInt(weight, 10) >= 600)
}

/** Google Docs wraps all that it copies in `<b style="font-weight:normal">`. */
function isUndone(format: Format, styles: Styles): boolean {
  if (format === 'b') return /^(normal|[1-5]00)/.test(styles['font-weight'] ?? '')
  return format === 'i' && styles['font-style'] === 'normal'
}

function raise(element: Element, styles: Styles): Format | null {
  const align = styles['vertical-align'] ?? ''
  if (/^super/.test(align)) return 'sup'
  if (/^sub/.test(align)) return 'sub'
  const height = heightOf(styles['mso-text-raise'] ?? (isBlock(element) ? '' : align))
  if (height > 0) return 'sup'
  if (height < 0) return 'sub'
  // Word on the web names what it means in a class.
  if (element.classList.contains('Superscript')) return 'sup'
  return element.classList.contains('Subscript') ? 'sub' : null
}

/** In points; 0 for what only sets a sign straight in its line. */
function heightOf(length: string): number {
  const [, number, unit] = /^(-?[\d.]+)(pt|px|em|%)$/.exec(length) ?? []
  const height = Number(number ?? 0) * (unit === 'em' ? 10 : unit === '%' ? 0.1 : 1)
  return Math.abs(height) >= 2 ? height : 0
}

function isStruck(element: Element, styles: Styles): boolean {
  if (/^(s|strike|del)$/.test(element.localName)) return true
  return /line-through/.test(`${styles['text-decoration'] ?? ''} ${styles['text-decoration-line'] ?? ''}`)
}

/**
 * The rules of style sheets for one class, as Excel, Calc and programs of a Mac write them. Word's own are left out: it
 * also writes what they change, and its classes have the styles of whole paragraphs.
 */
function rulesOf(sheets: string): Map<string, Styles> {
  const rules = new Map<string, Styles>()
  for (const [, selectors = '', content = ''] of sheets
    .replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      const [, tag = '', name] = /^([a-z]*)\.([\w-]+)$/i.exec(selector.trim()) ?? []
      if (!name || /^Mso/i.test(name)) continue
      const key = `${tag.toLowerCase()}.${name}`
      rules.set(key, { ...rules.get(key), ...declarations(content) })
    }
  }
  return rules
}

function stylesOfClass(element: Element, rules: Map<string, Styles>): Styles {
  if (rules.size === 0) return {}
  const names = [...element.classList]
  return Object.assign(
    {},
    ...names.flatMap((name) => [rules.get(`.${name}`), rules.get(`${element.localName}.${name}`)]),
  )
}
