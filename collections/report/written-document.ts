import type { PayloadRequest } from 'payload'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { WrittenDocument } from '../before-publication/check'
import { picturesOf } from '../before-publication/pictures'
import { topNodes } from '../before-publication/text'
import { type FieldShape, fieldNamed, writtenFields } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { fieldsOfBlock } from '../schema/values'
import { wordsIn } from '../schema/words'

export type Pictures = Map<string, Picture>

interface Picture {
  id: string
  alt?: string | null
  credit?: string | null
  caption?: string | null
  decorative?: boolean | null
  bearsText?: boolean | null
  transcript?: string | null
}

/** Returns an article or a page, as it is stored or about to be, as checks read it; and the pictures that it shows. */
export async function writtenDocument(
  req: PayloadRequest,
  collection: DraftableSlug,
  data: Record<string, unknown>,
): Promise<{ document: WrittenDocument; pictures: Pictures }> {
  const body = (isRecord(data.body) ? data.body : null) as RichText
  const cover = idOf(data.cover)
  const pictures = await findPictures(
    req,
    picturesOf({ body, cover }).map(({ id }) => id),
  )
  const described = [...pictures.values()].flatMap(({ id, alt }): [string, string][] =>
    alt?.trim() ? [[id, alt]] : [],
  )
  const descriptions = new Map(described)
  const isUndescribed = ({ id, decorative }: Picture) => !decorative && !descriptions.has(id)
  const document: WrittenDocument = {
    collection,
    title: textOf(data.title),
    excerpt: textOf(data.excerpt),
    body,
    slug: textOf(data.slug),
    category: idOf(data.category),
    cover,
    meta: isRecord(data.meta) ? { title: textOf(data.meta.title), description: textOf(data.meta.description) } : null,
    tags: Array.isArray(data.tags) ? data.tags.filter((tag) => typeof tag === 'string') : [],
    undescribed: new Set([...pictures.values()].filter(isUndescribed).map(({ id }) => id)),
    descriptions,
    blockWords: blockWordsOf(fieldNamed(shapeOf(req.payload.collections[collection].config.fields), 'body'), body),
  }
  return { document, pictures }
}

async function findPictures(req: PayloadRequest, ids: string[]): Promise<Pictures> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Picture>({
    collection: 'media',
    limit: 0,
    pagination: false,
    req,
    select: { alt: true, credit: true, caption: true, decorative: true, bearsText: true, transcript: true },
    where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.map((picture) => [picture.id, picture]))
}

function blockWordsOf(field: FieldShape, body: RichText): NonNullable<WrittenDocument['blockWords']> {
  return new Map(
    topNodes(body, 'block').flatMap(({ node: { fields }, index }) =>
      isRecord(fields) ? [[index, partsOf(fieldsOfBlock(field, fields) ?? [], fields)] as const] : [],
    ),
  )
}

/** A text stays a text, so that its words keep their languages. */
function partsOf(fields: FieldShape[], data: Record<string, unknown>): (NonNullable<RichText> | string)[] {
  return writtenFields(fields).flatMap((field): (NonNullable<RichText> | string)[] => {
    const value = data[field.name]
    if (field.type !== 'richText') return wordsIn([field], data)
    return isRecord(value) && isRecord(value.root) ? [value as NonNullable<RichText>] : []
  })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function idOf(value: unknown): string | null {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' ? id : null
}
