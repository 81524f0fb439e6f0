import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { buildVersionCollectionFields, type CollectionSlug, type FlattenedField } from 'payload'

interface Lookup {
  $lookup: { as: string; from: string; foreignField: '_id'; localField: string }
}

/** P76: sorts versions by what a relation names, as SQLite does: Payload does so in lists of documents alone. */
export function sortVersionsByRelations(adapter: MongooseAdapter): void {
  const findVersions = adapter.findVersions.bind(adapter)
  adapter.findVersions = async (args) => {
    const lookups: Lookup[] = []
    const order = [args.sort ?? []].flat().map((item): [string, 1 | -1] => {
      const isDown = item.startsWith('-')
      return [sortedPath(adapter, args.collection, isDown ? item.slice(1) : item, lookups), isDown ? -1 : 1]
    })
    const model = adapter.versions[args.collection]
    if (lookups.length === 0 || !model) return await findVersions(args)
    // For its counts alone: the documents are asked for by their ids.
    const found = await findVersions<never>({ ...args, select: { parent: true } })
    const { limit = 0, page = 1, where = {} } = args
    const $match = await model.buildQuery({
      payload: adapter.payload,
      where,
      ...(args.locale && { locale: args.locale }),
    })
    const ofPage = limit > 0 ? [{ $skip: (page - 1) * limit }, { $limit: limit }] : []
    const ids = await model.aggregate<{ _id: unknown }>(
      [{ $match }, ...lookups, { $sort: Object.fromEntries(order) }, ...ofPage, { $project: { _id: 1 } }],
      { session: adapter.sessions[String(await args.req?.transactionID)] as never },
    )
    const sorted = ids.map(({ _id }) => String(_id))
    const { sort: _, page: _page, ...rest } = args
    const asked = { ...rest, limit: 0, pagination: false, where: { id: { in: sorted } } }
    const { docs } = await findVersions<{ id: string }>(asked)
    const place = new Map(sorted.map((id, index) => [id, index]))
    const at = ({ id }: { id: string }) => place.get(String(id)) ?? sorted.length
    return { ...found, docs: docs.toSorted((one, other) => at(one) - at(other)) as never[] }
  }
}

/** Returns where the value of a path stands once the lookups are done, which it adds to. */
function sortedPath(adapter: MongooseAdapter, collection: string, path: string, lookups: Lookup[]): string {
  const { collections, config } = adapter.payload
  const configOf = (slug: string) => collections[slug as CollectionSlug].config
  let fields: FlattenedField[] = buildVersionCollectionFields(config, configOf(collection), true)
  let place = ''
  const names = path.replaceAll('__', '.').split('.')
  for (const [index, name] of names.entries()) {
    const field = fields.find((one) => one.name === name)
    place = place ? `${place}.${name}` : name
    fields = field && 'flattenedFields' in field ? field.flattenedFields : []
    if (index === names.length - 1 || !field || !('relationTo' in field) || typeof field.relationTo !== 'string')
      continue
    const from = adapter.collections[field.relationTo]?.collection.name
    if (!from) continue
    const as = `sorted${lookups.length}`
    lookups.push({ $lookup: { as, from, foreignField: '_id', localField: place } })
    place = as
    fields = configOf(field.relationTo).flattenedFields
  }
  return place.replace(/(^|\.)id$/, '$1_id')
}
