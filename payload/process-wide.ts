const PREFIX = 'skorann.'

/**
 * Returns the one value that this process holds under `name`, made at the first call. N8: Next's bundles, the server in
 * front of them and scripts each load their own copy of a module, so they cannot share its variables.
 */
export function processWide<Held>(name: string, make: () => Held): Held {
  const holder = globalThis as unknown as Record<symbol, Held | undefined>
  const key = Symbol.for(PREFIX + name)
  holder[key] ??= make()
  return holder[key]
}
