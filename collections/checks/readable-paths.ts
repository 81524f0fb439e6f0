import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { isRecord } from '@/payload/editorial/rich-text'

/** What is asked of a path: the database filters by it, or sorts by it. */
export type Use = 'where' | 'sort'

/**
 * Returns the first of these paths that leads to, or through, something that the asker may not read: a hidden field, a
 * field or a collection that is closed to them, a virtual field that cannot be asked there. An order or a count tells a value as well as the value does. Null when
 * all may be asked. P93: Payload lets a `sort` pass that goes through a relation to a hidden field.
 */
export async function unreadablePath(
  paths: string[],
  collection: SanitizedCollectionConfig,
  { use, req }: { use: Use; req: PayloadRequest },
): Promise<string | null> {
  for (const path of paths) {
    const names = path.replace(/^-/, '').replaceAll('__', '.').split('.')
    if (!(await isReadable(names, collection.flattenedFields, { use, req, collection }))) return path
  }
  return null
}

/** Returns the paths that a `where` compares. Call it with one whose depth was checked. */
export function pathsOf(where: unknown): string[] {
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([key, value]) =>
    /^(and|or)$/i.test(key) && Array.isArray(value) ? value.flatMap(pathsOf) : [key],
  )
}

interface Asking {
  use: Use
  req: PayloadRequest
  /** That of the fields. */
  collection: SanitizedCollectionConfig
  /** Whether the path came here from another collection. */
  isThroughRelation?: true
}

async function isReadable(names: string[], fields: FlattenedField[], asking: Asking): Promise<boolean> {
  const [name, ...rest] = names
  const field = fields.find((one) => one.name === name)
  if (!field) return await isReadableOfVersion(names, fields, asking)
  if ('hidden' in field && field.hidden) return false
  // No column holds it: the hooks of its own collection answer a `where`, and nothing else does.
  const isVirtual = 'virtual' in field && Boolean(field.virtual)
  if (isVirtual && (asking.use === 'sort' || asking.isThroughRelation)) return false
  if (!(await mayReadField(field, asking.req))) return false
  if (rest.length === 0) return true
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return await isReadableThrough([field.relationTo].flat(), rest, asking)
    case 'join':
      return false
    case 'blocks': {
      const blocks = field.blocks.flatMap((block) => ('flattenedFields' in block ? [block.flattenedFields] : []))
      const results = await Promise.all(blocks.map((inside) => isReadable(rest, inside, asking)))
      return results.every(Boolean)
    }
    default:
      return 'flattenedFields' in field ? await isReadable(rest, field.flattenedFields, asking) : true
  }
}

/** A version has its document in `version`, and refers to it in `parent`. What is no field at all, Payload ignores or refuses. */
async function isReadableOfVersion([name, ...rest]: string[], fields: FlattenedField[], asking: Asking) {
  const isOfVersions = fields === asking.collection.flattenedFields && (name === 'version' || name === 'parent')
  return isOfVersions && rest.length > 0 ? await isReadable(rest, fields, asking) : true
}

async function isReadableThrough(to: string[], rest: string[], { use, req }: Asking): Promise<boolean> {
  // The halves of a relation to several collections are all that can be asked of it.
  if (to.length > 1) return rest.length === 1 && ['relationTo', 'value'].includes(rest[0] ?? '')
  const target = req.payload.collections[to[0] as CollectionSlug]?.config
  if (!target) return false
  if (rest.length === 1 && rest[0] === 'id') return true
  const allowed = await target.access.read({ req })
  // Some of its documents: Payload adds them to a `where`, and has no place for them in a `sort`.
  if (allowed === false || (allowed !== true && use === 'sort')) return false
  return await isReadable(rest, target.flattenedFields, { use, req, collection: target, isThroughRelation: true })
}

async function mayReadField(field: FlattenedField, req: PayloadRequest): Promise<boolean> {
  const read = 'access' in field ? field.access?.read : undefined
  return read ? await read({ req, blockData: undefined, data: undefined, doc: undefined, siblingData: {} }) : true
}
