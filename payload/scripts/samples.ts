import type { CollectionSlug, Payload } from 'payload'
import { isContent } from '@/collections/schema/content'

/** The files that the sample articles and their signature show, by the names under which the seed uploads them. */
const SAMPLE_FILENAMES = [
  'exemple-cooperation.png',
  'exemple-metiers.png',
  'exemple-etablissements.png',
  'exemple-territoire.png',
  'exemple-reperes.png',
  'exemple-couverture-accueil.jpg',
  'exemple-couverture-releve.jpg',
  'exemple-portrait.jpg',
  'exemple-fiche-d-accueil.pdf',
] as const

export type SampleFilename = (typeof SAMPLE_FILENAMES)[number]

/**
 * Deletes every article marked « Exemple », drafts and trash included, then the sample files that nothing shows any
 * more. Returns how many of each. Categories, dossier, signature and all that staff wrote stay.
 */
export async function removeSamples(payload: Payload): Promise<{ articles: number; media: number }> {
  const samples = await payload.find({
    collection: 'articles',
    where: { sample: { equals: true } },
    trash: true,
    pagination: false,
    depth: 0,
  })
  for (const { id } of samples.docs) await payload.delete({ collection: 'articles', id, trash: true })

  const files = await unusedSampleFiles(payload)
  for (const id of files) await payload.delete({ collection: 'media', id })
  return { articles: samples.docs.length, media: files.length }
}

/**
 * Ids of the files that the seed uploaded: a file that staff sent has a `createdBy`. A name gets a
 * number when another file has it.
 */
export async function sampleFiles(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { and: [{ filename: { like: 'exemple-' } }, { createdBy: { exists: false } }] },
    pagination: false,
    depth: 0,
  })
  const names: readonly string[] = SAMPLE_FILENAMES
  return docs
    .filter(({ filename }) => names.includes(filename?.replace(/-\d+(?=\.\w+$)/, '') ?? ''))
    .map(({ id }) => id)
}

/** Those of them that no document mentions any more. */
async function unusedSampleFiles(payload: Payload): Promise<string[]> {
  const unused = new Set(await sampleFiles(payload))
  const others = payload.config.collections.filter((config) => isContent(config) && !NAMED_ONLY.has(config.slug))
  for (const { slug } of others) await dropMentioned(payload, slug, unused)
  return [...unused]
}

/** A file mentions itself, and the journal tells what was done with it. */
const NAMED_ONLY = new Set<string>(['journal', 'media'])
const PAGE_SIZE = 100

/** Takes out of `ids` those found anywhere in the collection: in its public rows, its pending drafts, its trash. */
async function dropMentioned(payload: Payload, collection: CollectionSlug, ids: Set<string>) {
  for (const draft of [false, true]) {
    for (let page = 1, isLast = false; !isLast; page += 1) {
      const found = await payload.find({ collection, draft, trash: true, depth: 0, limit: PAGE_SIZE, page, sort: 'id' })
      const text = JSON.stringify(found.docs)
      for (const id of ids) if (text.includes(id)) ids.delete(id)
      isLast = !found.hasNextPage
    }
  }
}
