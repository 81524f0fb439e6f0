import type { ListedFinding, WrittenDocument } from '@/collections/before-publication/check'
import { faultOf } from '@/collections/before-publication/doubtful-description'
import { picturesOf } from '@/collections/before-publication/pictures'
import { findingsIn } from '@/collections/before-publication/registry'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { requestJson } from '../requests'

/** Resolves with what is missing or doubtful in a document as its form has it; asks the site about its pictures. */
export async function readFindings(collection: DraftableSlug, document: object): Promise<ListedFinding[]> {
  const written = document as Omit<WrittenDocument, 'collection' | 'descriptions' | 'undescribed'>
  const pictures = await doubtfulAmong(picturesOf(written).map(({ id }) => id))
  const descriptions = new Map(pictures.flatMap(({ id, alt }) => (alt?.trim() ? [[id, alt]] : [])))
  const undescribed = new Set(pictures.map(({ id }) => id).filter((id) => !descriptions.has(id)))
  return findingsIn({ ...written, collection, descriptions, undescribed })
}

interface KeptPicture {
  id: string
  alt?: string | null
  decorative?: boolean | null
}

/** Pictures with a description that is right: it is not taken away again, so they are not asked about twice. */
const described = new Set<string>()

/** Returns those that lack a good description; none when the site does not answer: it refuses the publication itself. */
async function doubtfulAmong(ids: string[]): Promise<KeptPicture[]> {
  const unknown = [...new Set(ids)].filter((id) => !described.has(id))
  if (unknown.length === 0) return []
  const query = `where[id][in]=${unknown.join(',')}&depth=0&limit=${unknown.length}&select[alt]=true&select[decorative]=true`
  const { ok, body } = await requestJson<{ docs: KeptPicture[] }>(`/api/media?${query}`)
  if (!ok || !body.docs) return []
  const isRight = ({ alt, decorative }: KeptPicture) => Boolean(decorative || (alt?.trim() && !faultOf(alt)))
  for (const picture of body.docs) if (isRight(picture)) described.add(picture.id)
  return body.docs.filter((picture) => !isRight(picture))
}
