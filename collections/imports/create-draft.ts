import { createLocalReq, type PayloadRequest } from 'payload'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import type { StructuredDraft } from '@/payload/editorial/import/structure'
import { fieldsOf } from '@/payload/editorial/import/to-body'
import { hasContent } from '@/payload/editorial/plain-text'
import { tagSlug } from '@/payload/editorial/tag-slug'
import type { Article } from '@/payload-types'
import { picturesIn, withPictures } from './pictures-in-draft'
import { placePictures, removePictures } from './place-pictures'
import { removeSource, writeSource } from './source-files'
import type { Understood } from './understand'

/** What of the proposals the person confirmed: ids of the site, and keywords. */
export interface Confirmed {
  category?: string | null
  people?: string[]
  tags?: string[]
}

export interface Created {
  article: Article
  /** On pictures that were not kept. */
  remarks: string[]
}

/**
 * Makes a draft of what was understood, by who asks: the article and its source in one transaction, after its pictures, which
 * are taken away again when it fails. It is never published.
 */
export async function createDraft(req: PayloadRequest, understood: Understood, confirmed: Confirmed): Promise<Created> {
  const { kept, source, structure } = understood
  const shown = picturesIn(structure.blocks.flatMap(({ nodes }) => nodes))
  const pictures = await placePictures(
    req,
    source.pictures.filter(({ key }) => shown.has(key)),
  )
  try {
    const article = await write(req, articleOf(structure, confirmed, pictures.ids), kept)
    return { article, remarks: pictures.remarks }
  } catch (error) {
    await removePictures(req, pictures)
    throw error
  }
}

type Kept = Understood['kept']
type Fields = ReturnType<typeof articleOf>

async function write(req: PayloadRequest, data: Fields, { bytes, hash, name }: Kept): Promise<Article> {
  const { headers, payload, payloadAPI, user } = req
  const ownRequest = (transactionID?: PayloadRequest['transactionID']) =>
    createLocalReq(
      { context: {}, req: { headers, payloadAPI, ...(transactionID && { transactionID }), ...(user && { user }) } },
      payload,
    )
  const own = await ownRequest()
  let sourceId: string | undefined
  try {
    return await inTransactionOf(own, async () => {
      const options = { depth: 0, draft: true, overrideAccess: !user } as const
      const article = await payload.create({ ...options, collection: 'articles', data: data as never, req: own })
      const source = await payload.create({
        collection: 'draft-sources',
        data: { name, article: article.id, contentHash: hash, size: bytes.length },
        depth: 0,
        overrideAccess: true,
        // Notes of hooks pass from no write to the next.
        req: await ownRequest(own.transactionID),
      })
      sourceId = source.id
      await writeSource(source.id, bytes)
      return article
    })
  } catch (error) {
    if (sourceId) await removeSource(sourceId)
    throw error
  }
}

function articleOf(structure: StructuredDraft, confirmed: Confirmed, pictures: ReadonlyMap<string, string>) {
  const { date, markers, proposals } = structure
  const { body, excerpt, title } = fieldsOf(structure)
  const marked = new Set(
    markers.flatMap(({ text }) => [...text.matchAll(/#([\p{L}\d_-]+)/gu)].map(([, tag = '']) => tagSlug(tag))),
  )
  const tags = confirmed.tags ?? proposals.tags.filter((tag) => marked.has(tagSlug(tag)))
  const isPast = date !== null && Date.parse(date) <= Date.now()
  return {
    title,
    excerpt,
    // A text without a line is none.
    ...(hasContent(body) && { body: withPictures(body, pictures) }),
    ...(confirmed.category && { category: confirmed.category }),
    ...(confirmed.people?.length && { authors: confirmed.people }),
    // A hashtag that is no longer in the title is a keyword, or it would be lost.
    ...(tags.length > 0 && { tags }),
    // A date to come is said of an event, or waits for « Programmer ».
    ...(isPast && { publishedAt: date }),
  }
}
