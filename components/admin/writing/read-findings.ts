import type { Finding, WrittenDocument } from '@/collections/before-publication/check'
import { picturesOf } from '@/collections/before-publication/pictures'
import { findingsIn } from '@/collections/before-publication/registry'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { requestJson } from '../requests'

/** Resolves with what is missing or doubtful in a document as its form has it; asks the site about its pictures. */
export async function readFindings(collection: DraftableSlug, document: object): Promise<Finding[]> {
  const written = document as Omit<WrittenDocument, 'collection' | 'undescribed'>
  const undescribed = await undescribedAmong(picturesOf(written).map(({ id }) => id))
  return findingsIn({ ...written, collection, undescribed })
}

interface KeptPicture {
  id: string
  alt?: string | null
  decorative?: boolean | null
}

/** Pictures that have a description: it is not taken away again, so they are not asked about twice. */
const described = new Set<string>()

/** Returns those that have no description; none when the site does not answer: it refuses the publication itself. */
async function undescribedAmong(ids: string[]): Promise<Set<string>> {
  const unknown = [...new Set(ids)].filter((id) => !described.has(id))
  if (unknown.length === 0) return new Set()
  const query = `where[id][in]=${unknown.join(',')}&depth=0&limit=${unknown.length}&select[alt]=true&select[decorative]=true`
  const { ok, body } = await requestJson<{ docs: KeptPicture[] }>(`/api/media?${query}`)
  if (!ok || !body.docs) return new Set()
  const isDescribed = ({ alt, decorative }: KeptPicture) => Boolean(decorative || alt?.trim())
  for (const picture of body.docs) if (isDescribed(picture)) described.add(picture.id)
  return new Set(body.docs.filter((picture) => !isDescribed(picture)).map(({ id }) => id))
}
