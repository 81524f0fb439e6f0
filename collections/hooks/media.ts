import type {
  CollectionAfterErrorHook,
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  Config,
  PayloadRequest,
} from 'payload'
import { personOf } from '../access'
import { invalidField } from './refusal'

export const ACCEPTED_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'application/pdf',
] as const
const LARGEST_FILE_BYTES = 15_000_000
const ACCEPTED_SENTENCE = 'Fichiers acceptés : JPEG, PNG, WebP, AVIF, GIF et PDF, 15 Mo au plus.'

/** Says in French, before Payload does it in English, that a file is missing, too large or of another type. */
export const refuseUnacceptedFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (!file) {
    if (operation === 'create') throw refuse(req, 'Il manque le fichier.')
    return args
  }
  if (file.size === 0) throw refuse(req, 'Ce fichier est vide.')
  if (file.size > LARGEST_FILE_BYTES) throw refuse(req, 'Ce fichier est trop lourd.')
  if (!(ACCEPTED_TYPES as readonly string[]).includes(file.mimetype)) {
    throw refuse(req, 'Ce genre de fichier n’est pas accepté.')
  }
  return args
}

/** Payload looks into the file itself, and says in English that it is not what it claims to be. */
export const explainRefusedFile: CollectionAfterErrorHook = ({ result }) => {
  const faults = result?.errors?.[0]?.data?.errors as { message: string; path: string }[] | undefined
  const fault = faults?.find(({ path }) => path === 'file')
  if (!result || !fault || fault.message.includes(ACCEPTED_SENTENCE)) return
  const message = `Ce fichier n’est pas ce que dit son nom, ou son genre n’est pas accepté. ${ACCEPTED_SENTENCE}`
  const errors = [{ name: 'ValidationError', message, data: { errors: [{ label: 'Fichier', message, path: 'file' }] } }]
  return { response: { errors }, status: 400 }
}

/** Payload's upload settings: a file that goes on past the limit is cut there, and refused (400: see errors.ts). */
export const refuseOversizeFile: Config['upload'] = {
  abortOnLimit: true,
  limits: { fileSize: LARGEST_FILE_BYTES + 1 },
  responseOnLimit: `Ce fichier est trop lourd. ${ACCEPTED_SENTENCE}`,
}

/** What a visitor reads of a file that something published shows. */
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
])

export const hideFromVisitors: CollectionAfterReadHook = ({ doc, req }) => {
  if (personOf(req) || req.payloadAPI !== 'REST') return doc
  return Object.fromEntries(Object.entries(doc).filter(([field]) => PUBLIC_FIELDS.has(field)))
}

function refuse(req: PayloadRequest, what: string) {
  return invalidField(req, 'media', 'file', 'Fichier', `${what} ${ACCEPTED_SENTENCE}`)
}
