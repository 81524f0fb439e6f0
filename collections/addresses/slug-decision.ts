import { slugify } from '@/payload/editorial/slug'

/** The slug and the title (or name) of a document before a write and in it; null before a creation. */
export interface SlugWords {
  /** The slug that was sent: none, the present one, a new one, or an empty one that asks for a new one. */
  sent: unknown
  title: unknown
  previousSlug: string | null
  previousTitle: unknown
}

/** The slug that a document gets: the one it had, exactly the typed one, a free form of one, or none. */
export type SlugDecision =
  | { kind: 'kept'; slug: string }
  | { kind: 'typed'; slug: string }
  | { kind: 'reserved'; slug: string }
  | { kind: 'made'; slug: string }
  | { kind: 'none' }

/**
 * Decides which slug a document gets. `isKnown`: visitors may know the previous one, which then stays. `reserved`:
 * slugs that are addresses of something else. It does not check whether another document has the slug.
 */
export function decideSlug(words: SlugWords, isKnown: boolean, reserved: readonly string[]): SlugDecision {
  const { sent, title, previousSlug } = words
  const typed = typeof sent === 'string' && sent !== previousSlug ? slugAsTyped(sent, reserved) : ''
  if (typed) return { kind: reserved.includes(typed) ? 'reserved' : 'typed', slug: typed }

  const isEmptied = sent === '' || sent === null
  if (previousSlug && !isEmptied && (isKnown || !followsTitle(words))) return { kind: 'kept', slug: previousSlug }
  const made = slugOf(title)
  return made ? { kind: 'made', slug: made } : { kind: 'none' }
}

/** Returns whether the title changed, and the previous slug was made from the previous one. */
export function followsTitle({ title, previousSlug, previousTitle }: SlugWords): boolean {
  if (!previousSlug || typeof previousTitle !== 'string') return false
  const made = slugify(previousTitle)
  const number = previousSlug.startsWith(`${made}-`) ? previousSlug.slice(made.length + 1) : ''
  return slugOf(title) !== made && (previousSlug === made || /^\d+$/.test(number))
}

/** Yields the forms of a made slug in the order they are tried: `titre`, `titre-2`, `titre-3`… */
export function* slugForms(made: string, reserved: readonly string[]): Generator<string, never> {
  if (!reserved.includes(made)) yield made
  for (let number = 2; ; number += 1) {
    const form = `${made}-${number}`
    if (!reserved.includes(form)) yield form
  }
}

const slugOf = (title: unknown) => (typeof title === 'string' ? slugify(title) : '')

/** `flux.xml` is reserved as it stands: made into a slug, it would be another address. */
function slugAsTyped(text: string, reserved: readonly string[]) {
  const asTyped = text.trim().toLowerCase()
  return reserved.includes(asTyped) ? asTyped : slugify(text)
}
