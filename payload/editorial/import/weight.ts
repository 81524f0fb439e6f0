import { frenchFileSize } from '../file-size'

/**
 * What a mail server commonly lets through (25 MB of attachments): more cannot have come by mail, and a text of this weight
 * is one whose pictures are not made for the web.
 */
export const LARGEST_DRAFT_BYTES = 25_000_000

/** « Le fichier pèse 50 Mo : la limite est de 25 Mo… » */
export function tooHeavy(bytes: number): string {
  return `Le fichier pèse ${frenchFileSize(bytes)} : la limite est de ${frenchFileSize(LARGEST_DRAFT_BYTES)}. Retirez-en des images, que vous ajouterez à part, ou découpez-le.`
}
