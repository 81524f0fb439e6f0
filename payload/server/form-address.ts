import type { Target } from './target'

const FORM_PATH = '/ecrire'
const NAMES = ['page', 'reprise']
const LONGEST = 300

/** Whether a path is the form's, which is made for each reader: it bears the moment at which it is shown. */
export function isFormPath(path: string): boolean {
  return path === FORM_PATH
}

/** Returns its address with the parameters that it knows, and no other. */
export function formRequestAddress({ path, search }: Pick<Target, 'path' | 'search'>): string {
  const asked = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const name of NAMES) {
    const value = asked.get(name)?.trim().slice(0, LONGEST).toWellFormed()
    if (value) kept.set(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}
