/* Nodes of an editor state, and what a careless program may put in their place. */

export const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
export const text = { type: 'text', version: 1, text: 'mot', format: 0, mode: 'normal', style: '', detail: 0 }
export const paragraph = { ...element, type: 'paragraph', children: [text] }
const cell = { ...element, type: 'tablecell', headerState: 1, colSpan: 1, rowSpan: 1, children: [paragraph] }
const item = { ...element, type: 'listitem', value: 1, children: [text] }
export const list = { ...element, type: 'list', listType: 'bullet', tag: 'ul', start: 1, children: [item] }
const link = (fields: Record<string, unknown>) => ({ ...element, type: 'link', version: 3, fields, children: [text] })
export const block = (fields: Record<string, unknown>) => ({ type: 'block', version: 2, format: '', fields })
export const root = (...children: unknown[]) => ({ root: { ...element, type: 'root', children } })
const inParagraph = (...children: unknown[]) => ({ ...paragraph, children })

/** One node of each kind that an editor state may hold. */
export const NODES: Record<string, Record<string, unknown>> = {
  paragraph,
  text,
  heading: { ...element, type: 'heading', tag: 'h2', children: [text] },
  'block quote': { ...element, type: 'quote', children: [text] },
  list,
  link: inParagraph(link({ linkType: 'custom', url: '/blog', newTab: false })),
  'internal link': inParagraph(link({ linkType: 'internal', doc: { relationTo: 'articles', value: 'x' } })),
  'automatic link': inParagraph({ ...link({ linkType: 'custom', url: 'https://skorann.fr' }), type: 'autolink' }),
  'inline block': inParagraph({ type: 'inlineBlock', version: 1, fields: { blockType: 'x' } }),
  table: { ...element, type: 'table', children: [{ ...element, type: 'tablerow', children: [cell] }] },
  rule: { type: 'horizontalrule', version: 1 },
  'key figures': block({
    blockType: 'keyFigures',
    title: 'Chiffres',
    items: [{ value: '2,7', unit: 'millions', label: 'de salariés' }],
    source: { label: 'ESS France', url: 'https://ess-france.org', date: '2025-11-01T00:00:00.000Z' },
  }),
  callout: block({ blockType: 'callout', kind: 'information', title: 'À savoir', content: root(paragraph) }),
  quotation: block({ blockType: 'quote', text: 'Une phrase', author: 'Anne', role: 'Présidente' }),
  figure: block({ blockType: 'figure', image: 'x', caption: 'Une salle', credit: 'Anne' }),
  gallery: block({ blockType: 'gallery', images: [{ image: 'x', caption: 'Une salle' }] }),
  video: block({ blockType: 'video', url: 'https://vimeo.com/123456789', title: 'Visite', transcript: 'Bonjour.' }),
  download: block({ blockType: 'download', file: 'x', title: 'Le guide' }),
  'call to action': block({ blockType: 'callToAction', title: 'Venez', text: 'Ici.', label: 'Venir', url: '/blog' }),
}

const ABSENT = Symbol('absent')
/** Can be read neither as a text nor as a number: JavaScript itself throws. */
const UNREADABLE = { toString: 1, valueOf: 1 }
const ODD: unknown[] = [ABSENT, null, 'x', 42, UNREADABLE, [], [{}], [text]]
/** Properties that only Lexical reads. */
const UNREAD = new Set(['version', 'direction', 'indent', 'mode', 'style', 'detail'])
const TRIED_ALONE = new Set<unknown>([text, paragraph])

/** Every node that differs from `node` by one odd value, however deep. */
export function* oddlyChanged(node: unknown, path = ''): Generator<[what: string, odd: unknown]> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (UNREAD.has(key)) continue
    const put = (odd: unknown) => {
      if (Array.isArray(node)) return node.with(Number(key), odd === ABSENT ? null : odd)
      const { [key]: _dropped, ...others } = node as Record<string, unknown>
      return odd === ABSENT ? others : { ...others, [key]: odd }
    }
    for (const odd of ODD) yield [`${path}/${key}: ${odd === ABSENT ? 'absent' : JSON.stringify(odd)}`, put(odd)]
    if (TRIED_ALONE.has(value)) continue
    for (const [what, odd] of oddlyChanged(value, `${path}/${key}`)) yield [what, put(odd)]
  }
}
