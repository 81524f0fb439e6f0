/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

export function isBlock(node: Node | null): boolean {
  return isElement(node) && BLOCKS.has(node.localName)
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}

export function hasBlock(element: Element): boolean {
  return [...element.querySelectorAll('*')].some(isBlock)
}

/** Nothing that a reader would see: no word and no picture. */
export function isBlank(node: Node): boolean {
  if (node.textContent?.trim()) return false
  return !isElement(node) || (node.localName !== 'img' && !node.querySelector('img, hr'))
}

export function unwrap(element: Element) {
  element.replaceWith(...element.childNodes)
}

/** Returns an element of another name in place of this one, with its content and without its attributes. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** Wraps what an element holds; where it holds blocks, the content of each. */
export function wrapContent(element: Element, wrapper: Element) {
  for (const run of runsOf(element)) {
    if (!Array.isArray(run)) wrapContent(run, wrapper)
    else if (run.some((node) => !isBlank(node))) wrapRun(run, wrapper)
  }
}

function wrapRun(run: ChildNode[], wrapper: Element) {
  const [first] = run
  const inside = first && isElement(first) && hasBlock(first) && run.length === 1 ? first : null
  if (inside) return wrapContent(inside, wrapper)
  const around = wrapper.cloneNode(false) as Element
  first?.before(around)
  around.append(...run)
}

/** The blocks of an element, and between them its runs of text. */
export function runsOf(element: Element): (Element | ChildNode[])[] {
  const runs: (Element | ChildNode[])[] = []
  for (const child of [...element.childNodes]) {
    const last = runs.at(-1)
    if (isElement(child) && isBlock(child)) runs.push(child)
    else if (isElement(child) && hasBlock(child)) runs.push([child], [])
    else if (Array.isArray(last)) last.push(child)
    else runs.push([child])
  }
  return runs.filter((run) => !Array.isArray(run) || run.length > 0)
}

/** Returns the declarations of a `style` attribute, or of a rule, by their names in small letters. */
export function declarations(text: string | null): Record<string, string> {
  const found: Record<string, string> = {}
  for (const declaration of (text ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      found[declaration.slice(0, colon).trim().toLowerCase()] = declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return found
}
