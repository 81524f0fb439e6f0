/** What a document holds and a draft cannot keep. */
export type Loss =
  | 'attachment'
  | 'beside-picture'
  | 'comment'
  | 'contents'
  | 'deletion'
  | 'document-link'
  | 'drawing'
  | 'file-link'
  | 'frame'
  | 'heavy-picture'
  | 'hidden'
  | 'many-pictures'
  | 'missing-picture'
  | 'numbering'
  | 'pdf-picture'
  | 'page-header'
  | 'sound'
  | 'strike'
  | 'unread-picture'
  | 'unsafe-link'
  | 'video'
  | 'web-picture'

/** Counts what a document loses when it is read, and says it in sentences. */
export class Losses {
  private readonly counts = new Map<Loss, number>()

  add(loss: Loss, count = 1) {
    if (count > 0) this.counts.set(loss, (this.counts.get(loss) ?? 0) + count)
  }

  sentences(): string[] {
    return [...this.counts].map(([loss, count]) => SENTENCES[loss](count))
  }
}

const many = (count: number, one: string, several: string) => (count > 1 ? several.replace('N', String(count)) : one)
const pictures = (count: number) => many(count, 'Une image n’a pas été reprise', 'N images n’ont pas été reprises')
const links = (count: number) => many(count, 'Un lien menait', 'N liens menaient')
const them = (count: number) => many(count, 'la', 'les')

const SENTENCES: Record<Loss, (count: number) => string> = {
  attachment: (count) =>
    many(count, 'Une pièce jointe n’a pas été reprise.', 'N pièces jointes n’ont pas été reprises.'),
  'beside-picture': (count) =>
    `${pictures(count)} : ${many(count, 'elle était', 'elles étaient')} autour de l’article (un logo, une bannière, un menu). Si ${many(count, 'elle l’illustre', 'l’une d’elles l’illustre')}, ajoutez un bloc « Image ».`,
  comment: () => 'Les commentaires de relecture n’ont pas été repris.',
  contents: () => 'La table des matières n’a pas été reprise : les intertitres en tiennent lieu.',
  deletion: () => 'Les mots supprimés dans le suivi des modifications n’ont pas été repris.',
  'document-link': (count) => `${links(count)} vers un autre endroit du document : les mots sont là, sans le lien.`,
  drawing: (count) =>
    `${many(count, 'Un dessin n’a pas été repris', 'N dessins n’ont pas été repris')} : enregistrez-${many(count, 'le', 'les')} en PNG, puis ajoutez un bloc « Image ».`,
  'file-link': (count) =>
    `${links(count)} vers un fichier de l’ordinateur, que personne d’autre ne peut ouvrir : les mots sont là, sans le lien.`,
  frame: (count) => many(count, 'Un cadre de la page n’a pas été repris.', 'N cadres de la page n’ont pas été repris.'),
  'heavy-picture': (count) =>
    `${pictures(count)} : plus de 15 Mo. Réduisez-${them(count)}, puis ajoutez un bloc « Image ».`,
  hidden: () => 'Du texte masqué n’a pas été repris.',
  'many-pictures': (count) => `${pictures(count)} : le document en contient trop.`,
  'missing-picture': (count) =>
    `${pictures(count)} : ${many(count, 'elle n’est', 'elles ne sont')} pas dans le fichier. Ajoutez un bloc « Image ».`,
  numbering: () =>
    'Une liste était numérotée autrement que 1, 2, 3 (par des lettres, par exemple) : elle l’est maintenant par des nombres. Relisez les phrases qui citent ses numéros.',
  'page-header': () => 'Les en-têtes et les pieds de page, répétés sur chaque page, n’ont pas été repris.',
  'pdf-picture': (count) =>
    `${many(count, 'L’image de ce PDF n’a pas été reprise', 'Les N images de ce PDF n’ont pas été reprises')} : demandez-${them(count)} à part.`,
  sound: () =>
    'Une vidéo ou un son n’a pas été repris. Mettez la vidéo sur YouTube ou Vimeo, puis ajoutez un bloc « Vidéo ».',
  strike: () => 'Des mots étaient barrés : ils sont repris sans la barre. Relisez-les.',
  'unread-picture': (count) =>
    `${pictures(count)} : format non lu ici. Enregistrez-${them(count)} en JPEG ou en PNG, puis ajoutez un bloc « Image ».`,
  'unsafe-link': (count) =>
    `${links(count)} à une adresse qui n’est pas celle d’une page : les mots sont là, sans le lien.`,
  video: (count) =>
    `${many(count, 'Une vidéo ou un cadre a été remplacé', 'N vidéos ou cadres ont été remplacés')} par un lien. Pour une vidéo, ajoutez un bloc « Vidéo ».`,
  'web-picture': (count) =>
    `${pictures(count)} : ${many(count, 'elle est restée', 'elles sont restées')} sur le site d’origine. Si vous avez le droit de ${them(count)} publier, enregistrez-${them(count)} sur votre ordinateur, puis ajoutez un bloc « Image ».`,
}
