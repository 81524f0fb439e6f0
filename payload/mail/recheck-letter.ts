import { UNTITLED } from '../editorial/untitled'
import type { Letter } from './letter'

interface Rechecked {
  texts: { title: string | null; reason: string | null }[]
  figures: { value: string; unit: string | null; label: string }[]
}

/** More would not be read in a letter: the first page has all of them. */
const MOST_NAMED = 12

/** For who looks after texts and figures: those whose day has come. */
export function recheckLetter(
  { name }: { name: string },
  { texts, figures }: Rechecked,
  href: string,
  site: string,
): Letter {
  const lines = [
    ...texts.map(({ title, reason }) => `À revoir : « ${title || UNTITLED} »${reason ? `. ${reason}` : ''}`),
    ...figures.map(({ value, unit, label }) => `À vérifier : ${[value, unit, label].filter(Boolean).join(' ')}`),
  ]
  const named = lines.slice(0, MOST_NAMED)
  const others = lines.length - named.length
  return {
    subject: lines.length === 1 ? ((lines[0] ?? '').split('. ')[0] ?? '') : `${lines.length} contenus à revoir`,
    greeting: `Bonjour ${name},`,
    opening: [
      `Sur ${site}, le jour est venu de regarder si ceci est toujours juste.`,
      ...named,
      ...(others > 0 ? [others === 1 ? 'Et un autre.' : `Et ${others} autres.`] : []),
    ],
    link: { label: 'Ouvrir la rédaction', href },
    closing: [
      'Si rien n’a changé : « Toujours juste » sur un texte, « Vérifié aujourd’hui » sur un chiffre, en une pression.',
    ],
  }
}
