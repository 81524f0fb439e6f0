/** The types of the files that the library keeps. */
export const ACCEPTED_TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'application/pdf',
]

/** Becomes JPEG when it comes. */
export const HEIC = 'image/heic'
export const HEIC_NAMES: readonly string[] = [HEIC, 'image/heif']

export const LARGEST_FILE_BYTES = 15_000_000

export const ACCEPTED_SENTENCE = 'Fichiers acceptés : JPEG, PNG, WebP, AVIF, GIF, HEIC et PDF, 15 Mo au plus.'
