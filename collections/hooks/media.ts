import { randomInt } from 'node:crypto'
import path from 'node:path'
import type {
  CollectionAfterChangeHook,
  CollectionAfterErrorHook,
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  Config,
  PayloadRequest,
} from 'payload'
import { slugify } from '@/payload/editorial/slug'
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

/**
 * Gives the file a name that is an address too, and its own: Payload keeps the bytes before it finds two files of one
 * name that arrived together, and one would be lost under the other.
 */
export const nameFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    const { name, ext } = path.parse(req.file.name)
    const free = freeName(slugify(name) || 'fichier')
    req.file.name = `${free}${ext.toLowerCase()}`
    req.context.fileName = free
  }
  return args
}

/** Lets go of the name once the file is kept: Payload then finds it itself. */
export const fileIsKept: CollectionAfterChangeHook = ({ doc, req }) => {
  arriving.delete(String(req.context.fileName))
  return doc
}

/** Payload looks into the file itself, and does not say what is accepted when it is not what it claims to be. */
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

/** Names, without extension, of files that are not kept yet. One that is refused lets go of its name by itself, after a minute. */
const arriving = new Map<string, number>()
const ARRIVING_MS = 60_000

function freeName(wanted: string): string {
  const now = Date.now()
  for (const [other, until] of arriving) if (until < now) arriving.delete(other)
  const free = arriving.has(wanted) ? `${wanted}-${randomInt(1e9)}` : wanted
  arriving.set(free, now + ARRIVING_MS)
  return free
}

function refuse(req: PayloadRequest, what: string) {
  return invalidField(req, 'media', 'file', 'Fichier', `${what} ${ACCEPTED_SENTENCE}`)
}
