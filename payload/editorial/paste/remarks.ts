/** What a paste could not keep. */
export type Loss =
  | 'callout-picture'
  | 'callout-rule'
  | 'callout-table'
  | 'callout-title'
  | 'comment'
  | 'deletion'
  | 'document-link'
  | 'document-picture'
  | 'drawing'
  | 'file-link'
  | 'frame'
  | 'mail-picture'
  | 'numbering'
  | 'other-file'
  | 'sound'
  | 'strike'
  | 'unread-picture'
  | 'video'
  | 'web-picture'
  | 'word-picture'

/** Counts what a paste could not keep, and says it in sentences. */
export class Remarks {
  readonly #counts = new Map<Loss, number>()

  add(loss: Loss, count = 1) {
    if (count > 0) this.#counts.set(loss, (this.#counts.get(loss) ?? 0) + count)
  }

  /** How many of each, for whoever says it in other words. */
  counts(): ReadonlyMap<Loss, number> {
    return this.#counts
  }

  sentences(): string[] {
    return [...this.#counts].map(([loss, count]) => SENTENCES[loss](count))
  }
}

const SENTENCES: Record<Loss, (count: number) => string> = {
  'callout-picture': (count) =>
    `${pictures(count)} : un encadré ne contient que des mots. Collez-${it(count)} dans le texte de l’article.`,
  'callout-rule': () => 'Le trait de séparation n’a pas été collé : un encadré n’en contient pas.',
  'callout-table': () => 'Le tableau a été collé ligne par ligne : un encadré ne contient pas de tableau.',
  'callout-title': () => 'Les intertitres ont été collés en gras : un encadré ne contient pas d’intertitre.',
  comment: () => 'Les commentaires de relecture n’ont pas été collés.',
  deletion: () => 'Les mots supprimés dans le suivi des modifications n’ont pas été collés.',
  'document-link': (count) =>
    `${links(count)} vers un autre endroit du document d’origine : les mots sont là, sans le lien.`,
  drawing: (count) =>
    `${count > 1 ? `${count} dessins n’ont pas été collés` : 'Un dessin n’a pas été collé'} : enregistrez-${count > 1 ? 'les' : 'le'} en PNG, puis ajoutez un bloc « Image ».`,
  'file-link': (count) =>
    `${links(count)} vers un fichier de l’ordinateur, que personne d’autre ne peut ouvrir : les mots sont là, sans le lien.`,
  frame: (count) =>
    `${count > 1 ? `${count} cadres de la page d’origine n’ont pas été collés` : 'Un cadre de la page d’origine n’a pas été collé'} : un article n’en contient pas.`,
  numbering: () =>
    'Une liste était numérotée autrement que 1, 2, 3 (par des lettres, par exemple) : elle l’est maintenant par des nombres. Relisez les phrases qui citent ses numéros.',
  'other-file': (count) =>
    `${count > 1 ? `${count} fichiers n’ont pas été ajoutés` : 'Un fichier n’a pas été ajouté'} : seules les images se déposent dans le texte. Pour un PDF, ajoutez un bloc « Document ».`,
  sound: () =>
    'Une vidéo ou un son n’a pas été collé. Mettez la vidéo sur YouTube ou Vimeo, puis ajoutez un bloc « Vidéo ».',
  strike: () => 'Des mots étaient barrés : ils sont collés sans la barre. Relisez-les.',
  'unread-picture': (count) =>
    `${pictures(count)} : son format n’est pas lu ici. Enregistrez-${it(count)} en JPEG ou en PNG, puis ajoutez un bloc « Image ».`,
  video: (count) =>
    `${count > 1 ? `${count} vidéos ou cadres ont été remplacés` : 'Une vidéo ou un cadre a été remplacé'} par un lien. Pour une vidéo, ajoutez un bloc « Vidéo ».`,
  'document-picture': (count) =>
    `${stayed(count)} dans le document d’origine. Pour ${it(count)} placer ici : copiez ${count > 1 ? 'chaque image seule' : 'l’image seule'}, puis collez-la à sa place.`,
  'mail-picture': (count) =>
    `${stayed(count)} dans le message. Enregistrez-${it(count)} sur votre ordinateur, puis ajoutez un bloc « Image ».`,
  'web-picture': (count) =>
    `${pictures(count)} : ${count > 1 ? 'elles sont restées' : 'elle est restée'} sur le site d’origine. Si vous avez le droit de ${count > 1 ? 'les' : 'la'} publier, enregistrez-${it(count)} sur votre ordinateur, puis ajoutez un bloc « Image ».`,
  'word-picture': (count) =>
    `${stayed(count)} dans Word. Pour ${it(count)} placer ici : dans Word, copiez ${count > 1 ? 'chaque image seule' : 'l’image seule'}, puis collez-la à sa place ; ou enregistrez-${it(count)} comme image, puis ajoutez un bloc « Image ».`,
}

function pictures(count: number): string {
  return count > 1 ? `${count} images n’ont pas été collées` : 'Une image n’a pas été collée'
}

function stayed(count: number): string {
  return count > 1 ? `${count} images sont restées` : 'Une image est restée'
}

function links(count: number): string {
  return count > 1 ? `${count} liens menaient` : 'Un lien menait'
}

function it(count: number): string {
  return count > 1 ? 'les' : 'la'
}
