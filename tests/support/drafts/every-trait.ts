import type { WrittenDraft, WrittenPicture } from './written-draft'

/** One white dot (PNG), with bytes behind it: smaller pictures are taken for marks of a mail program. */
export const PICTURE: WrittenPicture = {
  name: 'photo.png',
  mimeType: 'image/png',
  bytes: Uint8Array.from(
    Buffer.concat([
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
        'base64',
      ),
      Buffer.alloc(64),
    ]),
  ),
  alt: 'Deux soignantes dans un couloir',
}

/** A draft with all that a format may hold. */
export const EVERY_TRAIT: WrittenDraft = {
  blocks: [
    { kind: 'title', words: 'L’accueil de nuit ouvre à Quimper' },
    { kind: 'subtitle', words: 'Douze places pour souffler' },
    { kind: 'heading', level: 2, words: 'Un besoin ancien' },
    {
      kind: 'paragraph',
      words: [
        { text: 'Depuis le 1' },
        { text: 'er', superscript: true },
        { text: ' mars, ' },
        { text: 'douze places', bold: true },
        { text: ' sont ' },
        { text: 'enfin', italic: true },
        { text: ' ouvertes (CO' },
        { text: '2', subscript: true },
        { text: ' compris). Voir ' },
        { text: 'le projet', href: 'https://exemple.org/projet?an=2026&lieu=quimper' },
        { text: ' en ligne', note: 'Délibération du 3 mars 2026.' },
        { text: '.' },
      ],
    },
    { kind: 'point', list: 'bullet', level: 0, words: 'un veilleur' },
    { kind: 'point', list: 'bullet', level: 1, words: 'formé' },
    { kind: 'point', list: 'bullet', level: 0, words: 'une aide-soignante' },
    { kind: 'heading', level: 3, words: 'Pour s’inscrire' },
    { kind: 'point', list: 'number', level: 0, words: 'appeler' },
    { kind: 'point', list: 'number', level: 0, words: 'visiter' },
    { kind: 'paragraph', words: 'Puis, une fois le dossier complet :' },
    { kind: 'point', list: 'number', level: 0, value: 3, words: 'signer' },
    { kind: 'quote', words: 'Je dors enfin.' },
    {
      kind: 'table',
      hasHeader: true,
      rows: [
        ['Année', 'Nuits'],
        ['2025', '412'],
        ['2026', ''],
      ],
    },
    { kind: 'picture', picture: PICTURE },
    { kind: 'caption', words: 'Photo : Anne Exemple' },
    { kind: 'rule' },
    { kind: 'paragraph', words: 'Contact : Anne Exemple\n12, rue des Dunes' },
  ],
}
