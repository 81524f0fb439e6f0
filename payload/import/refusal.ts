import { LONGEST_LINE, MOST_LINES, MOST_PAGES, MOST_SECONDS } from './limits'

/** A file that is not read; its message is the French sentence that says why, and what to do. */
export class Refusal extends Error {
  name = 'Refusal'
}

const FORMATS = '.txt, .md, .docx, .odt, .html, .eml ou .pdf'
const SAVE_AS_DOCX = 'Ouvrez-le, choisissez « Enregistrer sous » puis le format .docx, et déposez le nouveau fichier.'
const number = (value: number) => new Intl.NumberFormat('fr-FR').format(value)

/** Why files are refused, one sentence or two for each fault and limit. */
export const REASONS = {
  empty: 'Le fichier est vide.',
  noWords: 'Le fichier ne contient aucun texte.',
  unknown: `Ce fichier n’est pas un texte que le site sait lire. Déposez un fichier ${FORMATS}.`,
  corrupt:
    'Le fichier est abîmé ou incomplet : il n’a pas pu être lu jusqu’au bout. Demandez-le de nouveau, ou ouvrez-le et enregistrez-le sous un autre nom.',
  encrypted:
    'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis déposez-le de nouveau.',
  bomb: 'Le fichier est anormalement compressé : décompressé, il dépasserait ce que le site accepte. Il n’a pas été ouvert.',
  entities:
    'Le fichier contient des instructions (entités externes) que le site n’exécute pas. Copiez son texte dans un nouveau document, puis déposez celui-ci.',
  tooDeep:
    'Les éléments du fichier sont imbriqués trop profondément pour être lus. Copiez son texte dans un nouveau document, puis déposez celui-ci.',
  longLine: `Un paragraphe du fichier dépasse ${number(LONGEST_LINE)} caractères : ce n’est sans doute pas un texte. Coupez-le en paragraphes.`,
  tooLong: `Le texte est trop long pour un article. Découpez le fichier en plusieurs.`,
  manyLines: `Le fichier a plus de ${number(MOST_LINES)} lignes : c’est trop pour un article. Découpez-le en plusieurs.`,
  manyPages: `Ce PDF a plus de ${MOST_PAGES} pages : c’est trop pour un article. Déposez seulement les pages utiles.`,
  late: `La lecture du fichier a été arrêtée au bout de ${MOST_SECONDS} secondes. Découpez-le en plusieurs, ou copiez son texte et collez-le.`,
  heavy: 'La lecture du fichier demande trop de mémoire. Découpez-le en plusieurs, ou copiez son texte et collez-le.',
  busy: 'Le site lit déjà beaucoup de fichiers. Recommencez dans une minute.',
  scanned:
    'Ce PDF ne contient pas de texte : ses pages sont des images. Demandez le document d’origine, ou recopiez son texte.',
  doc: `Ce fichier est au format d’un ancien Word (.doc). ${SAVE_AS_DOCX}`,
  rtf: `Le format .rtf n’est pas lu. ${SAVE_AS_DOCX}`,
  pages:
    'Ce fichier vient de Pages. Dans Pages, choisissez Fichier, « Exporter vers », Word, et déposez le fichier .docx.',
  msg: 'Ce message est au format d’Outlook (.msg). Dans Outlook, enregistrez-le au format .eml, ou copiez son texte et collez-le.',
  sheet: 'Ce fichier est un tableur. Copiez les cellules utiles, et collez-les dans l’article.',
  slides: 'Ce fichier est une présentation. Copiez le texte de ses diapositives, et collez-le.',
  picture: 'Ce fichier est une image, pas un texte. Ajoutez-la dans l’article par un bloc « Image ».',
  sound: 'Ce fichier est une vidéo ou un son, pas un texte.',
  archive: 'Ce fichier est une archive. Ouvrez-la, et déposez les documents qu’elle contient.',
} as const
