/**
 * N7: returns a page as a document: Next's scripts, flight data and React's markers are dropped, our own modules
 * (`/scripts/…`) and JSON-LD stay. Nothing on a public page needs React in the browser. What Next repeats for Twitter goes:
 * it reads Open Graph where nothing is said to it.
 */
export function toDocument(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      staysIn(attributes) ? script : '',
    )
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ data-precedence="[^"]*"|<meta name="twitter:(?!card")[^>]*>/g, '')
    .replace(/(<(?:link|meta)\b[^>]*?)\/>/g, '$1>')
    .replace(/<div hidden="">\s*<\/div>/g, '')
}

function staysIn(attributes: string) {
  return /\btype="application\/ld\+json"/.test(attributes) || /\bsrc="\/scripts\//.test(attributes)
}
