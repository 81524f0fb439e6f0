import { Children, Fragment, isValidElement, type ReactNode } from 'react'

/**
 * SVG markup of shapes made of plain elements and fragments. Serves where React's own renderer cannot go (N6), and in
 * scripts.
 */
export function svgMarkup(node: ReactNode): string {
  return Children.toArray(node).map(elementMarkup).join('')
}

function elementMarkup(node: ReactNode): string {
  if (!isValidElement<{ children?: ReactNode }>(node)) throw new Error(`Not an SVG element: ${String(node)}`)
  const { children, ...attributes } = node.props
  if (node.type === Fragment) return svgMarkup(children)
  const opening = `<${String(node.type)}${Object.entries(attributes).map(attributeMarkup).join('')}`
  return children === undefined ? `${opening}/>` : `${opening}>${svgMarkup(children)}</${String(node.type)}>`
}

function attributeMarkup([name, value]: [string, unknown]) {
  return value === undefined ? '' : ` ${kebabCase(name)}="${String(value)}"`
}

/** `strokeWidth` → `stroke-width`: the drawings use no attribute that SVG writes in camel case. */
function kebabCase(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
