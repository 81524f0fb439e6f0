import { ACCEPTED_TYPES, HEIC_NAMES, LARGEST_FILE_BYTES } from '@/collections/files/accepted-files'

/** What a place takes: pictures, or all that the library keeps. */
export type Accepted = 'pictures' | 'files'

/** For the window where a person chooses files. Some computers know HEIC by its ending only. */
export const ACCEPT: Record<Accepted, string> = {
  pictures: [...ACCEPTED_TYPES.filter(isImage), ...HEIC_NAMES, '.heic', '.heif'].join(','),
  files: [...ACCEPTED_TYPES, ...HEIC_NAMES, '.heic', '.heif'].join(','),
}

/** Returns why a file is not sent at all, as a French sentence; undefined when the site is to look at it. */
export function refusalOf(
  { name, size, type }: Pick<File, 'name' | 'size' | 'type'>,
  accepted: Accepted,
): string | undefined {
  const kind = type || (/\.hei[cf]$/i.test(name) ? 'image/heic' : '')
  if (kind === 'image/svg+xml') return 'Un dessin SVG n’est pas accepté : enregistrez-le en PNG.'
  if (accepted === 'pictures' && kind === 'application/pdf')
    return 'C’est un PDF, et il faut ici une image : un PDF se met dans un bloc « Document ».'
  if (kind.startsWith('video/')) return 'C’est une vidéo : elle se montre par son adresse, dans un bloc « Vidéo ».'
  if (!ACCEPTED_TYPES.includes(kind) && !HEIC_NAMES.includes(kind)) {
    const pictures = 'JPEG, PNG, WebP, AVIF, GIF ou HEIC'
    return `Ce genre de fichier n’est pas accepté ici : ${accepted === 'pictures' ? pictures : `${pictures}, ou PDF`}.`
  }
  if (size === 0) return 'Ce fichier est vide.'
  if (size > LARGEST_FILE_BYTES) return `Ce fichier pèse ${inMegabytes(size)} Mo, et il en faut 15 au plus.`
  return undefined
}

function isImage(type: string): boolean {
  return type.startsWith('image/')
}

/** Rounded up: a file that is just too large is not said to be of the size that is accepted. */
function inMegabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toLocaleString('fr-FR')
}
