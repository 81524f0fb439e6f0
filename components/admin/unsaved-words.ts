import type { FormField, FormState } from 'payload'

/** What a save took with it, as the request's JSON has it. */
export type SentData = Record<string, unknown>

/** Returns the fields that somebody changed after that save left: neither what it took, nor what the server gave. */
export function unsavedFields(fields: FormState, sent: SentData): [string, FormField][] {
  return Object.entries(fields).filter(
    ([path, { rows, value, initialValue }]) =>
      // An array's own value is the number of its rows.
      !rows && !isSame(value, initialValue) && !isSame(value, valueAt(sent, path)),
  )
}

/** Returns the fields from which the answer to that save took what somebody had typed since, as they were before it. */
export function fieldsTakenBack(before: FormState, after: FormState, sent: SentData): [string, FormField][] {
  return unsavedFields(before, sent).filter(([path, { value }]) => {
    const now = after[path]
    if (!now || isSame(now.value, value) || !isSame(now.value, now.initialValue)) return false
    // The answer to a publication replaces all; that to a draft, what is not marked as modified.
    return !now.isModified || sent._status === 'published'
  })
}

/** Returns what stands at a path such as `meta.title`; undefined when there is nothing. */
export function valueAt(data: SentData, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as SentData | null | undefined)?.[key], data)
}

/** Tells whether two values hold the same. What is absent, null or empty of values is the same nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one ?? {}) || !isObject(other ?? {})) return (one ?? null) === (other ?? null)
  const [first, second] = [one ?? {}, other ?? {}] as [SentData, SentData]
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((key) => isSame(first[key], second[key]))
}

const isObject = (value: unknown) => typeof value === 'object'
