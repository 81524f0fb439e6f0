import type { BaseDatabaseAdapter, Sort } from 'payload'

/** Sorts lists by id last, newest first, so that documents of equal date or title have one order on any database. */
export function orderTies(adapter: BaseDatabaseAdapter): void {
  const find = adapter.find.bind(adapter)
  const queryDrafts = adapter.queryDrafts.bind(adapter)
  const findVersions = adapter.findVersions.bind(adapter)
  const defaultSort = (collection: string) =>
    adapter.payload.config.collections.find(({ slug }) => slug === collection)?.defaultSort

  adapter.find = (args) => find({ ...args, sort: endingWith('id', args.sort ?? defaultSort(args.collection)) })
  // `parent`: there, rows are versions.
  adapter.queryDrafts = (args) => queryDrafts({ ...args, sort: endingWith('parent', args.sort) })
  adapter.findVersions = (args) => findVersions({ ...args, sort: endingWith('id', args.sort ?? '-updatedAt') })
}

function endingWith(id: 'id' | 'parent', sort: Sort | undefined): string[] {
  const asked = typeof sort === 'string' ? [sort] : (sort ?? [])
  // `?sort=title,,` names fields without a name, which MongoDB refuses.
  const given = asked.filter((field) => field.replace('-', '') !== '')
  const last = given.find((field) => field === id || field === `-${id}`)
  // P12: nothing is left to decide, but Payload would add `-createdAt`.
  return eachOnce(last ? [...given, last.replace(id, 'createdAt')] : [...given, '-createdAt', `-${id}`])
}

/** Of a field that is named twice, SQLite would follow the first direction and MongoDB the last. */
function eachOnce(sort: string[]): string[] {
  const directions = new Map<string, string>()
  for (const field of sort) {
    const name = field.replace(/^-/, '').replaceAll('__', '.')
    if (!directions.has(name)) directions.set(name, field)
  }
  return [...directions.values()]
}
