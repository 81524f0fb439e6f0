/** Formulas in MathML: their exponents and indices stay, and so do other signs. */
export function writeFormulas(body: Element) {
  for (const fraction of [...body.querySelectorAll('mfrac')].reverse()) {
    const [above, below] = fraction.children
    fraction.replaceWith(...(above?.childNodes ?? []), '/', ...(below?.childNodes ?? []))
  }
  for (const root of [...body.querySelectorAll('msqrt')].reverse()) root.replaceWith('√(', ...root.childNodes, ')')
  for (const both of [...body.querySelectorAll('msubsup, munderover')].reverse()) {
    const [base, low, high] = both.children
    const written = (['sub', 'sup'] as const).map((name, index) => {
      const element = body.ownerDocument.createElement(name)
      element.append(...((index === 0 ? low : high)?.childNodes ?? []))
      return element
    })
    both.replaceWith(...(base?.childNodes ?? []), ...written)
  }
  for (const power of [...body.querySelectorAll('msup, msub, munder, mover')].reverse()) {
    const [base, raised] = power.children
    const written = body.ownerDocument.createElement(/sup|over/.test(power.localName) ? 'sup' : 'sub')
    written.append(...(raised?.childNodes ?? []))
    power.replaceWith(...(base?.childNodes ?? []), written)
  }
}
