import { SaxesParser } from 'saxes'
import { DEEPEST_NESTING } from './limits'
import { REASONS, Refusal } from './refusal'

/** Names are without their prefix: the formats that are read here use no name in two senses. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/**
 * Returns the root of an XML document. No entity is ever followed: a document type, which no word processor writes, is
 * refused, and so is what is not well formed.
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Refusal(REASONS.entities)
  })
  parser.on('error', () => {
    throw new Refusal(REASONS.corrupt)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST_NESTING) throw new Refusal(REASONS.tooDeep)
    const element: XmlElement = { name: local(name), attributes: {}, children: [] }
    for (const [key, value] of Object.entries(attributes)) element.attributes[local(key)] = value
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (words: string) => {
    open.at(-1)?.children.push(words)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text.replace(/^\ufeff/, '')).close()
  const [first] = elementsOf(root)
  if (!first) throw new Refusal(REASONS.corrupt)
  return first
}

/** Returns the elements that stand in one, of one name or of all. */
export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** Returns the first element of a name that stands in one. */
export function firstOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element, name)[0]
}

/** Returns all elements of a name inside one, in order. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
