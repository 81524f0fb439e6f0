import { createHash } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { SourcePicture } from '@/payload/editorial/import/model'

/** What became of the pictures of a draft. */
export interface PlacedPictures {
  /** Their ids in the library, by their keys in the draft. */
  ids: Map<string, string>
  /** The ids of those that the library had not yet. */
  created: string[]
  /** French sentences on those that it does not take: a draft is worth more than one of its pictures. */
  remarks: string[]
}

/**
 * Puts the pictures that a draft shows into the library, each in a transaction of its own, since nobody else can write while
 * a picture is made into its sizes. One that is there already, by its bytes, is used again.
 */
export async function placePictures(req: PayloadRequest, pictures: SourcePicture[]): Promise<PlacedPictures> {
  const placed: PlacedPictures = { ids: new Map(), created: [], remarks: [] }
  for (const picture of pictures) {
    if (!picture.bytes) continue
    const twin = await twinOf(req, picture.bytes)
    if (twin) {
      placed.ids.set(picture.key, twin)
      continue
    }
    const id = await create(req, picture, picture.bytes).catch((error: unknown) => refusalIn(error))
    if (typeof id === 'string') {
      placed.ids.set(picture.key, id)
      placed.created.push(id)
    } else placed.remarks.push(`L’image « ${picture.name} » n’a pas été gardée. ${id.reason}`)
  }
  return placed
}

/** Takes away what `placePictures` created. */
export async function removePictures(req: PayloadRequest, { created }: PlacedPictures): Promise<void> {
  for (const id of created) {
    await req.payload.delete({ collection: 'media', id, context: { freesAddresses: true }, overrideAccess: true })
  }
}

async function twinOf(req: PayloadRequest, bytes: Uint8Array): Promise<string | null> {
  const contentHash = createHash('sha256').update(bytes).digest('hex')
  const where = { contentHash: { equals: contentHash } }
  const twin = await req.payload.db.findOne<{ id: string }>({ collection: 'media', where })
  return twin?.id ?? null
}

/** As the editor sends a picture that is pasted: without a description, which is asked for where it is shown. */
async function create(req: PayloadRequest, { alt, mimeType, name }: SourcePicture, bytes: Uint8Array): Promise<string> {
  const { headers, payload, user } = req
  const asked = { headers, payloadAPI: 'REST', query: { pasted: 'true' }, ...(user && { user }) } as const
  const own = await createLocalReq({ context: {}, req: asked }, payload)
  const data = Buffer.from(bytes)
  const { id } = await payload.create({
    collection: 'media',
    data: { ...(alt && { alt }) },
    depth: 0,
    file: { data, mimetype: mimeType, name, size: data.length },
    // A command has no account.
    overrideAccess: !user,
    req: own,
  })
  return id
}

interface Refused {
  status?: number
  data?: { errors?: { message?: string }[] }
  message: string
}

/** Throws what is no refusal of the file. */
function refusalIn(error: unknown): { reason: string } {
  const { data, message, status } = error as Refused
  if (status !== 400) throw error
  return { reason: data?.errors?.[0]?.message ?? message }
}
