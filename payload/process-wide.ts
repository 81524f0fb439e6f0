const PREFIX = 'skorann.'

/**
 * Returns what this process holds once under `name`, made when it is first asked for. Next's bundles, the server in
 * front of them and scripts each load their own copy of a module: what they must share cannot be its variable.
 */
export function processWide<Held>(name: string, make: () => Held): Held {
  const holder = globalThis as unknown as Record<symbol, Held | undefined>
  const key = Symbol.for(PREFIX + name)
  holder[key] ??= make()
  return holder[key]
}
