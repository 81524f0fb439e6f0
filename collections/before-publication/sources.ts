import type { WrittenLine } from './lines'

/** Words that say where a figure comes from. */
const SOURCE =
  /(?<!\p{L})(?:sources?|selon|d['’]après|rapport|études?|enquête|sondage|baromètre|observatoire|recensement|publiée?s? par|(?:nous )?indique|annonce|estime|précise|souligne|rappelle|calculée?s? par|(?:chiffres|données|statistiques) (?:de |du |des |d['’])|Insee|Drees|Dares|Eurostat)(?!\p{L})/iu

/** Whether a line says where its figures come from, or links there. */
export function isSourced({ links, words }: Pick<WrittenLine, 'links' | 'words'>): boolean {
  return links.length > 0 || SOURCE.test(words)
}

/** Whether the line at `index`, or one beside it, says where its figures come from. */
export function isSourcedNear(lines: WrittenLine[], index: number, reach = 1): boolean {
  return lines.slice(Math.max(0, index - reach), index + reach + 1).some(isSourced)
}
