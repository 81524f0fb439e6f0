/** P102: Payload's words about the cells of a table, in English, and ours. */
const WORDS: Record<string, string> = {
  'Merge cells': 'Fusionner les cellules',
  'Unmerge cells': 'Séparer les cellules',
  'Toggle Row Striping': 'Alterner la couleur des lignes',
  'Toggle First Column Freeze': 'Garder la première colonne à l’écran',
  'Delete column': 'Supprimer la colonne',
  'Delete row': 'Supprimer la ligne',
  'Delete table': 'Supprimer le tableau',
  'Add row header': 'Faire de la ligne un en-tête',
  'Remove row header': 'La ligne n’est plus un en-tête',
  'Add column header': 'Faire de la colonne un en-tête',
  'Remove column header': 'La colonne n’est plus un en-tête',
  'Add Row': 'Ajouter une ligne',
  'Add Column': 'Ajouter une colonne',
}

const PLACES: Record<string, string> = {
  above: 'au-dessus',
  below: 'au-dessous',
  left: 'à gauche',
  right: 'à droite',
}

/** Returns the French words for an entry of Payload's menu of cells; null for any other text. */
export function frenchTableWords(words: string): string | null {
  const inserted = /^Insert (?:(\d+) )?(row|column)s? (above|below|left|right)$/.exec(words)
  if (!inserted) return WORDS[words] ?? null
  const [, count, what, place = ''] = inserted
  const name = what === 'row' ? 'ligne' : 'colonne'
  const inserting = count ? `Insérer ${count} ${name}s` : `Insérer une ${name}`
  return `${inserting} ${PLACES[place]}`
}
