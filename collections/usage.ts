import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mediaIn } from '@/payload/editorial/media-in'
import type { RichText } from '@/payload/editorial/rich-text'
import { PUBLIC } from '@/payload/publication/public-row'

export interface ArticleName {
  id: string
  title: string
}

/** Returns the published articles that show this file: as cover, as social picture or in their text. */
export function articlesThatShowMedia(req: PayloadRequest, id: number | string): Promise<ArticleName[]> {
  return publishedArticles(req, {
    or: [{ cover: { equals: id } }, { 'meta.image': { equals: id } }, { bodyMedia: { in: [id] } }],
  })
}

/** Returns the names of what else shows this file to visitors: published pages, signatures, dossiers. */
export async function othersThatShowMedia(req: PayloadRequest, id: number | string): Promise<string[]> {
  const people = await all<{ name: string }>(req, 'people', { photo: { equals: id } })
  const dossiers = await all<{ title: string }>(req, 'dossiers', { cover: { equals: id } })
  // Published pages are few: each is read.
  const pages = await all<ArticleName & { body?: RichText }>(req, 'pages', PUBLIC)
  const showing = pages.filter(({ body }) => body && mediaIn(body.root).includes(String(id)))
  return [
    ...showing.map(({ title }) => title),
    ...people.map(({ name }) => name),
    ...dossiers.map(({ title }) => title),
  ]
}

/** Returns the published articles that name this document in one of their relations. */
export function articlesThatUse(
  req: PayloadRequest,
  field: 'category' | 'dossier' | 'authors',
  id: number | string,
): Promise<ArticleName[]> {
  return publishedArticles(req, { [field]: { in: [id] } })
}

/** Returns the titles of the articles and pages that will be published with this document in their text or beside it. */
export async function scheduledThatUse(req: PayloadRequest, id: number | string): Promise<string[]> {
  const waiting: Where = { and: [{ state: { equals: 'waiting' } }, { action: { equals: 'publish' } }] }
  const schedules = await all<{ title?: string; text: unknown }>(req, 'schedules', waiting)
  // Few wait, and an id is in a text only where the text names it.
  return schedules.filter(({ text }) => JSON.stringify(text).includes(`"${id}"`)).map(({ title = '' }) => title)
}

async function publishedArticles(req: PayloadRequest, where: Where): Promise<ArticleName[]> {
  const articles = await all<ArticleName>(req, 'articles', { and: [PUBLIC, where] })
  return articles.map(({ id, title }) => ({ id, title }))
}

async function all<Doc>(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Doc[]> {
  const { docs } = await req.payload.db.find<Doc & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where,
  })
  return docs
}
