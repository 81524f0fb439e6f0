/** A shortcut of the writing page, and what it does. `Mod` is Ctrl, ⌘ on a Mac. */
export interface Shortcut {
  keys: string
  does: string
}

/** Every shortcut, in the order of the dialogue that lists them. */
export const SHORTCUTS: Shortcut[] = [
  { keys: 'Mod+B', does: 'Gras' },
  { keys: 'Mod+I', does: 'Italique' },
  { keys: 'Mod+Alt+B', does: 'Les mots choisis sont en breton, ou ne le sont plus' },
  { keys: 'Mod+Alt+G', does: 'Les mots choisis sont en anglais, ou ne le sont plus' },
  { keys: 'Mod+K', does: 'Dans le texte : lien ; ailleurs : aller à un contenu ou à une page' },
  { keys: 'Mod+Alt+1', does: 'Texte' },
  { keys: 'Mod+Alt+2', does: 'Intertitre 2' },
  { keys: 'Mod+Alt+3', does: 'Intertitre 3' },
  { keys: 'Mod+Alt+4', does: 'Intertitre 4' },
  { keys: '/', does: 'Ajouter un bloc, sur une ligne vide' },
  { keys: 'Enter', does: 'Écrire dans le bloc choisi ; Échap en ressort' },
  { keys: 'Mod+Z', does: 'Annuler' },
  { keys: 'Mod+Shift+Z', does: 'Rétablir' },
  { keys: 'Mod+F', does: 'Rechercher et remplacer dans le texte' },
  { keys: 'Mod+S', does: 'Enregistrer' },
  { keys: 'Alt+Shift+ArrowUp', does: 'Monter la ligne, la liste, le tableau ou le bloc' },
  { keys: 'Alt+Shift+ArrowDown', does: 'Descendre la ligne, la liste, le tableau ou le bloc' },
  { keys: 'Shift+Tab', does: 'Dans la première cellule d’un tableau : écrire sa légende' },
  { keys: 'Shift+F10', does: 'Ouvrir le menu d’une cellule de tableau' },
  { keys: 'Alt+F10', does: 'Aller du texte à la barre d’outils' },
  { keys: 'Escape', does: 'Fermer un menu, revenir au texte, quitter la concentration' },
  { keys: '?', does: 'Cette liste, hors du texte' },
]

/** Returns keys as they are named on a French keyboard, of a Mac where it is one: « Ctrl+Maj+Z », « ⌘⇧Z ». */
export function keysText(keys: string, mac = isMac()): string {
  const names = keys.split('+').map((key) => NAMES[key]?.[mac ? 1 : 0] ?? key)
  return names.join(mac ? '' : '+')
}

const NAMES: Record<string, [string, string] | undefined> = {
  Mod: ['Ctrl', '⌘'],
  Alt: ['Alt', '⌥'],
  Shift: ['Maj', '⇧'],
  Escape: ['Échap', 'Échap'],
  Tab: ['Tab', '⇥'],
  Enter: ['Entrée', 'Entrée'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
}

/** What an event of the keyboard needs to be told from another. */
export type Pressed = Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>

/**
 * Whether these keys are pressed. Figures are told by their place: a French keyboard needs Maj for them; so are letters
 * with Alt, which changes them on a Mac. Windows says Ctrl and Alt of AltGr, by which « # » and « { » are typed.
 */
export function isPressed(keys: string, event: Pressed, mac = isMac()): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (event.getModifierState?.('AltGraph')) return false
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  if (mod !== parts.includes('Mod') || other || event.altKey !== parts.includes('Alt')) return false
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`
  if (event.altKey && /^[A-Z]$/.test(key))
    return event.code === `Key${key}` && event.shiftKey === parts.includes('Shift')
  return event.shiftKey === parts.includes('Shift') && event.key.toLowerCase() === key.toLowerCase()
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform)
}
