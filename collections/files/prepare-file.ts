import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { badRequest } from '../checks/http-errors'
import { HEIC } from './accepted-files'
import { kindOf } from './file-kind'
import { stemOf } from './file-names'
import { inWorker, type RefusedFile } from './in-worker'
import { refuseFile } from './media-hooks'
import { oneAtATime } from './one-at-a-time'
import { LONGEST_SIDE, type MakePicture, measure, type PictureSize, tooLarge } from './picture-size'
import { EXTENSIONS, noteIncoming } from './stored-files'
import { leaveTransaction } from './without-transaction'

const PDF = 'application/pdf'

/** Decoding HEIC takes four times the memory that other pictures take: 400 MB for these, the most that phones make by default. */
const MOST_PIXELS_OF_HEIC = 25_000_000

/** Beyond, the picture is shrunk once, before Payload decodes it for each of its sizes. */
const MOST_PIXELS_TO_DECODE_OFTEN = 16_000_000
/** Payload encodes it once more: what is lost here must not be seen. */
const ALMOST_LOSSLESS = 95

type UploadedFile = NonNullable<PayloadRequest['file']>

/**
 * Checks the file by its header before anything is decoded, and makes of it what the library keeps: a PDF that does not
 * say who made it and runs nothing, a JPEG in place of a HEIC. No transaction is open meanwhile. The file gets a
 * temporary name; `nameFile` gives it its own.
 */
export function prepareFile(folder: string): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    const id = operation === 'update' && 'id' in args ? args.id : undefined
    if (operation === 'update' && id === undefined && req.file) {
      throw badRequest('Un fichier se remplace seul : ouvrez sa fiche.')
    }
    const isSent = Boolean(req.file)
    if (id !== undefined && !isSent) await takeStoredFile(req, folder, id)
    if (!req.file) return args
    const contentHash = isSent || isCut(req) ? hashOf(req, req.file.data) : undefined

    await leaveTransaction(req, id)
    const stem = stemOf(req.file.name)
    const { isAnimated = false, ...file } = await prepared(req, req.file)
    const staged = randomUUID()
    req.file = { ...file, name: `${staged}${EXTENSIONS[file.mimetype] ?? ''}`, size: file.data.length }
    noteIncoming(req, { contentHash, isAnimated, staged, stem })
    return args
  }
}

/** Of the bytes as they were sent: those of the library were made anew. Null for a part that was cut out of them. */
function hashOf(req: PayloadRequest, bytes: Uint8Array): string | null {
  return isCut(req) ? null : createHash('sha256').update(bytes).digest('hex')
}

async function prepared(req: PayloadRequest, file: UploadedFile): Promise<UploadedFile & { isAnimated?: boolean }> {
  const kind = kindOf(file.data)
  if (!kind || (kind === PDF) !== (file.mimetype === PDF))
    throw refuseFile(req, 'Ce fichier n’est pas ce que dit son nom.')
  if (kind === PDF) return { ...file, data: await cleanPdf(req, file.data) }

  const sharp = req.payload.config.sharp as unknown as MakePicture
  const size = await measure(sharp, file.data)
  if (!size) throw refuseFile(req, 'Cette image est abîmée.')
  const fault = tooLarge(size)
  if (fault) throw refuseFile(req, fault)
  if (kind === HEIC) return { ...file, data: await jpegOfHeic(req, sharp, file.data, size), mimetype: 'image/jpeg' }
  const data = await shrunk(req, sharp, file.data, size)
  return { ...file, data, mimetype: kind, isAnimated: size.frames > 1 }
}

async function cleanPdf(req: PayloadRequest, bytes: Uint8Array): Promise<Buffer> {
  const result = await oneAtATime(() => inWorker<{ cleaned: Uint8Array }>('clean-pdf.mjs', bytes))
  if ('refused' in result) throw refuseFile(req, WHY_NO_PDF[result.refused])
  return Buffer.from(result.cleaned)
}

const PRINT_IT = 'Ouvrez-le, choisissez « Imprimer » puis « Enregistrer au format PDF », et envoyez ce nouveau fichier.'
const WHY_NO_PDF: Record<RefusedFile['refused'], string> = {
  encrypted:
    'Ce PDF est protégé par un mot de passe ou contre les modifications : exportez-le de nouveau, sans protection, depuis le logiciel où il a été écrit.',
  signed: `Ce PDF porte une signature électronique, que l’envoi romprait. ${PRINT_IT}`,
  'too heavy': `Ce PDF est trop long à lire. ${PRINT_IT}`,
  unreadable: `Ce PDF est abîmé. ${PRINT_IT}`,
}

async function jpegOfHeic(req: PayloadRequest, sharp: MakePicture, bytes: Uint8Array, { width, height }: PictureSize) {
  const asJpeg = 'Envoyez-la en JPEG : sur un iPhone, Réglages, Appareil photo, Formats, « Le plus compatible ».'
  if (width * height > MOST_PIXELS_OF_HEIC) throw refuseFile(req, `Cette photo HEIC est trop grande. ${asJpeg}`)
  const result = await oneAtATime(() =>
    inWorker<{ pixels: Uint8Array; width: number; height: number }>('read-heic.mjs', bytes),
  )
  if ('refused' in result) throw refuseFile(req, `Cette photo HEIC ne peut pas être lue. ${asJpeg}`)
  const raw = { width: result.width, height: result.height, channels: 4 } as const
  const photo = sharp(result.pixels, { raw })
  return await (isCut(req) ? photo : photo.resize(RESIZE)).jpeg({ quality: ALMOST_LOSSLESS }).toBuffer()
}

const RESIZE = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const

async function shrunk(req: PayloadRequest, sharp: MakePicture, bytes: Buffer, { width, height, frames }: PictureSize) {
  const isSmall = width * height * frames <= MOST_PIXELS_TO_DECODE_OFTEN || Math.max(width, height) <= LONGEST_SIDE
  if (isSmall || isCut(req)) return bytes
  try {
    const picture = sharp(bytes, { animated: frames > 1 })
      .rotate()
      .resize(RESIZE)
    const { format } = await picture.metadata()
    if (format === 'jpeg') picture.jpeg({ quality: ALMOST_LOSSLESS })
    if (format === 'webp') picture.webp({ quality: ALMOST_LOSSLESS })
    if (format === 'gif') picture.gif({ effort: 1 })
    return await picture.toBuffer()
  } catch {
    throw refuseFile(req, 'Cette image est abîmée.')
  }
}

/** The part that the form cuts out is measured in pixels of what was sent. */
function isCut(req: PayloadRequest): boolean {
  return Boolean((req.query?.uploadEdits as Edits | undefined)?.crop)
}

interface Edits {
  crop?: unknown
  focalPoint?: { x?: unknown; y?: unknown }
  heightInPixels?: unknown
  widthInPixels?: unknown
}

/** Has Payload cut again the stored file when the form asks for it: Payload would look for it among the incoming ones. */
async function takeStoredFile(req: PayloadRequest, folder: string, id: unknown) {
  const edits = (req.query?.uploadEdits ?? {}) as Edits
  const row = await req.payload.db.findOne<StoredRow>({ collection: 'media', req, where: { id: { equals: id } } })
  if (!row?.filename) return
  const focal = edits.focalPoint
  const isMoved = focal !== undefined && (Number(focal.x) !== row.focalX || Number(focal.y) !== row.focalY)
  if (!edits.crop && !edits.heightInPixels && !edits.widthInPixels && !isMoved) {
    // Payload would cut the file again all the same: it compares numbers with texts.
    delete req.query?.uploadEdits
    return
  }
  const bytes = await readFile(path.join(folder, row.filename)).catch(() => null)
  if (!bytes) throw refuseFile(req, 'Le fichier n’est plus dans la médiathèque : envoyez-le de nouveau.')
  req.file = { data: bytes, mimetype: row.mimeType, name: row.filename, size: bytes.length }
}

interface StoredRow {
  id: string
  filename: string
  focalX?: number
  focalY?: number
  mimeType: string
}
