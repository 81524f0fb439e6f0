/** Returns a function that finds one by its id, with one query for all that are asked for at the same moment. */
export function inBatches<Found>(
  find: (ids: string[]) => Promise<Map<string, Found>>,
): (id: string) => Promise<Found | undefined> {
  let batch: { ids: string[]; found: Promise<Map<string, Found>> } | null = null
  const begin = () => {
    const ids: string[] = []
    const asked = new Promise<void>((go) => setTimeout(go))
    const found = asked.then(async () => {
      batch = null
      return await find(ids)
    })
    return { ids, found }
  }
  return async (id) => {
    batch ??= begin()
    batch.ids.push(id)
    return (await batch.found).get(id)
  }
}
