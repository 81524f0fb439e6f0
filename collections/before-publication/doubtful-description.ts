import { foldedText } from '@/payload/editorial/french-order'
import type { Check } from './check'
import { picturesOf } from './pictures'
import { quoted } from './text'

/** What a camera or a program calls a file, with or without its extension. */
const FILE_NAME = /\.(?:avif|gif|heic|jpe?g|pdf|png|svg|tiff?|webp)$|^(?:dsc|img|image|photo|capture)[ _-]?\d+$/
/** What a screen reader says itself. */
const OPENING =
  /^(?:une? |l'|la |cette )?(?:image|photo|photographie|illustration|visuel|picture) (?:de |du |des |d'|of )/

/** A description that is the name of a file, or that begins by saying that a picture is one. */
export const doubtfulDescription: Check = (document) =>
  picturesOf(document).flatMap(({ id, place }) => {
    const alt = document.descriptions?.get(id) ?? ''
    const fault = faultOf(alt)
    return fault ? [{ kind: 'advises', message: `Description ${quoted(alt)} : ${fault}`, place }] : []
  })

/** Returns what is wrong with a description, in French; null when nothing is. */
export function faultOf(alt: string): string | null {
  const words = foldedText(alt)
  if (FILE_NAME.test(words)) return 'c’est un nom de fichier, dites ce que l’image montre'
  if (OPENING.test(words)) return 'dites ce qu’elle montre, sans « image de »'
  return null
}
