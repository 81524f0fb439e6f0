import { keysText } from '../shortcuts'

/** What the button of a tool shows, and its name where the sign on it is no word. */
interface Words {
  word: string
  name?: string
  /** As in `shortcuts.ts`. */
  shortcut?: string
}

const WORDS: Record<string, Words | undefined> = {
  bold: { word: 'Gras', shortcut: 'Mod+B' },
  italic: { word: 'Italique', shortcut: 'Mod+I' },
  superscript: { word: 'x²', name: 'Exposant' },
  subscript: { word: 'x₂', name: 'Indice' },
  link: { word: 'Lien', shortcut: 'Mod+K' },
  unorderedList: { word: 'Liste', name: 'Liste à puces' },
  orderedList: { word: 'Numéros', name: 'Liste numérotée' },
  blockquote: { word: 'Citation' },
  table: { word: 'Tableau' },
  'block-figure': { word: 'Image' },
  paragraph: { word: 'Texte' },
  h2: { word: 'Intertitre 2' },
  h3: { word: 'Intertitre 3' },
  h4: { word: 'Intertitre 4' },
  horizontalRule: { word: 'Trait de séparation' },
}

/** The tools of a text's toolbar, in groups, by the keys that Payload gives them. */
export const GROUPS = [
  ['bold', 'italic', 'superscript', 'subscript'],
  ['link', 'unorderedList', 'orderedList', 'blockquote'],
  ['table', 'block-figure'],
]

/** The styles that a paragraph may have, in the order of their menu. */
export const STYLES = ['paragraph', 'h2', 'h3', 'h4', 'blockquote']

/** Returns what a button shows, its name and its tooltip. A tool that has no word of ours shows its own label. */
export function wordsOf(key: string, label: string): { word: string; name?: string; title: string } {
  const { word = label, name, shortcut } = WORDS[key] ?? {}
  return { word, name, title: shortcut ? `${name ?? word} (${keysText(shortcut)})` : (name ?? word) }
}
