/** Returns a copy with this value at a path such as `items.0.value`; what is missing on the way is made. */
export function setAt<Data extends object>(data: Data, path: string, value: unknown): Data {
  const [key = '', ...rest] = path.split('.')
  const put = (inner: unknown) => (rest.length === 0 ? value : setAt((inner ?? {}) as object, rest.join('.'), value))
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === key ? put(item) : item)) as never
  return { ...data, [key]: put((data as Record<string, unknown>)[key]) }
}
