import type {
  CollectionAfterErrorHook,
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  Config,
  PayloadRequest,
} from 'payload'
import { personOf, readsDrafts } from '../access'
import { invalidField } from '../checks/http-errors'
import { ACCEPTED_SENTENCE, ACCEPTED_TYPES, HEIC, HEIC_NAMES, LARGEST_FILE_BYTES } from './accepted-files'
import { kindOf } from './file-kind'

/** P30: refuses in French, before Payload does so in English, a file that is missing, too large or of another type. */
export const refuseUnacceptedFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (!file) {
    if (operation === 'create') throw refuseFile(req, 'Il manque le fichier.')
    return args
  }
  if (file.size === 0) throw refuseFile(req, 'Ce fichier est vide.')
  if (file.size > LARGEST_FILE_BYTES) throw refuseFile(req, 'Ce fichier est trop lourd.')
  // Browsers give HEIC several names, or none, and phones give its name to JPEG.
  const isAccepted = [...ACCEPTED_TYPES, ...HEIC_NAMES].includes(file.mimetype) || kindOf(file.data) === HEIC
  if (!isAccepted) {
    throw refuseFile(req, 'Ce genre de fichier n’est pas accepté.')
  }
  return args
}

/** P30: names the accepted types when the content of a file is not of the type it claims: Payload does not. */
export const explainRefusedFile: CollectionAfterErrorHook = ({ error, result }) => {
  if (error.name === 'FileUploadError') return refusedFile('Ce fichier est abîmé, ou l’image est trop grande.')
  const faults = result?.errors?.[0]?.data?.errors as { message: string; path: string }[] | undefined
  const fault = faults?.find(({ path }) => path === 'file' || path === 'mimeType')
  if (!result || !fault || fault.message.includes(ACCEPTED_SENTENCE)) return
  return refusedFile('Ce fichier n’est pas ce que dit son nom, ou son genre n’est pas accepté.')
}

function refusedFile(what: string) {
  const message = `${what} ${ACCEPTED_SENTENCE}`
  const errors = [{ name: 'ValidationError', message, data: { errors: [{ label: 'Fichier', message, path: 'file' }] } }]
  return { response: { errors }, status: 400 }
}

/** Payload's upload settings: a file that goes on past the limit is cut there, and refused (400: see errors.ts). */
export const refuseOversizeFile: Config['upload'] = {
  abortOnLimit: true,
  limits: { fileSize: LARGEST_FILE_BYTES + 1 },
  responseOnLimit: `Ce fichier est trop lourd. ${ACCEPTED_SENTENCE}`,
}

/** The fields that a visitor reads of a file shown by a published document. */
const PUBLIC_FIELDS = new Set([
  'id',
  'url',
  'thumbnailURL',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
  'alt',
  'decorative',
  'caption',
  'credit',
  'transcript',
])

export const hideFromVisitors: CollectionAfterReadHook = ({ doc, req }) => {
  if (readsDrafts(personOf(req)) || req.payloadAPI !== 'REST') return doc
  return Object.fromEntries(Object.entries(doc).filter(([field]) => PUBLIC_FIELDS.has(field)))
}

/** Returns the refusal of a file (400), with what is accepted. */
export function refuseFile(req: PayloadRequest, what: string) {
  return invalidField(req, 'media', 'file', 'Fichier', `${what} ${ACCEPTED_SENTENCE}`)
}
