import { letterForms } from './letter-forms'

/** P10: returns Payload's `{ $options: 'i', $regex }` made blind to accents: « Élise » is found by « elise ». */
export function foldedSearch(filter: Record<string, unknown>): Record<string, unknown> | null {
  if (filter.$options !== 'i' || typeof filter.$regex !== 'string') return null
  return { $options: 'i', $regex: blindToAccents(unescaped(filter.$regex)) }
}

/** Returns the regular expression, to be blind to capitals, that finds a text whatever its accents. */
export function blindToAccents(text: string): string {
  return letterForms(text)
    .map(({ letters, ligature }) => {
      const spelled = letters.map(oneOf).join('')
      return ligature ? `(?:${spelled}|[${ligature}])` : spelled
    })
    .join('')
}

function oneOf(forms: string): string {
  return forms.length > 1 ? `[${forms}]` : forms.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

/** Undoes Payload's `escapeRegExp`. */
function unescaped(source: string): string {
  return source.replace(/\\(.)/gs, '$1')
}
