import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { isPublic, PUBLIC, type PublicRow } from '@/payload/publication/public-row'
import { isContent } from '../schema/content'
import { mediaIn, type ReferencePath, referencePaths } from '../schema/references'
import { type FieldShape, writtenFields } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { isUse, mustBeRead, names } from './usage'

/*
 * Which files visitors may read: those that something they read shows. The collections are those whose access gives
 * visitors something, and the fields are those of the schema, so a new one needs no list here.
 */

/** Returns whether a field of something that visitors read names this file: an index answers each question. */
export async function isNamedInPublic(req: PayloadRequest, file: string): Promise<boolean> {
  for (const config of await collectionsOfVisitors(req)) {
    for (const path of referencePaths(shapeOf(config.fields)).filter((one) => isUse(one, 'media'))) {
      if (await isNamed(req, config, path, file)) return true
    }
  }
  return false
}

/** Returns the files named by public texts and settings that no index looks into. There are few of these: each is read. */
export async function filesInPublicTexts(req: PayloadRequest): Promise<Set<string>> {
  const files = new Set<string>()
  const note = (fields: FieldShape[], data: object) => {
    for (const id of mediaIn(writtenFields(fields), data as Record<string, unknown>)) files.add(id)
  }
  for (const { fields, slug, versions } of await collectionsOfVisitors(req)) {
    const shape = shapeOf(fields)
    if (!shape.some((field) => mustBeRead(field, shape, 'media'))) continue
    const { docs } = await req.payload.db.find<PublicRow>({
      collection: slug as CollectionSlug,
      limit: 0,
      pagination: false,
      req,
      where: versions?.drafts ? PUBLIC : {},
    })
    for (const doc of docs) note(shape, doc)
  }
  for (const { fields, slug } of req.payload.config.globals) {
    const shape = shapeOf(fields)
    const mayShow = shape.some((field) => mustBeRead(field, shape, 'media')) || namesMedia(shape)
    if (mayShow) note(shape, (await req.payload.db.findGlobal({ slug, req })) ?? {})
  }
  return files
}

function namesMedia(shape: FieldShape[]): boolean {
  return referencePaths(shape).some((path) => isUse(path, 'media'))
}

/** Collections with drafts show visitors their public rows, the others all they hold or nothing. */
async function collectionsOfVisitors(req: PayloadRequest): Promise<SanitizedCollectionConfig[]> {
  const asVisitor = { ...req, user: null } as PayloadRequest
  const found: SanitizedCollectionConfig[] = []
  for (const config of req.payload.config.collections.filter(isContent)) {
    const mayShow = namesMedia(shapeOf(config.fields)) || shapeOf(config.fields).some(mayNameMedia)
    if (mayShow && (await config.access.read({ req: asVisitor })) !== false) found.push(config)
  }
  return found
}

function mayNameMedia(field: FieldShape): boolean {
  return mustBeRead(field, [], 'media')
}

/**
 * Asked by the reference alone and looked at here: with the status in the question, SQLite would take the index of
 * published articles, and read them all.
 */
async function isNamed(
  req: PayloadRequest,
  { slug, versions }: SanitizedCollectionConfig,
  path: ReferencePath,
  file: string,
): Promise<boolean> {
  const { docs } = await req.payload.db.find<PublicRow>({
    collection: slug as CollectionSlug,
    limit: 0,
    pagination: false,
    req,
    ...(versions?.drafts && { select: { _status: true, deletedAt: true } }),
    where: names(path, file),
  })
  return versions?.drafts ? docs.some(isPublic) : docs.length > 0
}
