type Data = Record<string, unknown>

/** Returns the value at a path such as `meta.title`; undefined when there is none. */
export function valueAt(data: Data, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Data | null | undefined)?.[key], data)
}

/** Compares two values of a form or of REST. Absent, null and an object without values are equal. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one ?? {}) || !isObject(other ?? {})) return (one ?? null) === (other ?? null)
  const [first, second] = [one ?? {}, other ?? {}] as [Data, Data]
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((key) =>
    isSameValue(first[key], second[key]),
  )
}

const isObject = (value: unknown) => typeof value === 'object'
