import { flawsOf, type LineCheck } from './line-check'

const RIGHT: Record<string, string> = {
  mr: 'M.',
  'mr.': 'M.',
  'mme.': 'Mme',
  'mlle.': 'Mlle',
  melle: 'Mlle',
  'melle.': 'Mlle',
  'dr.': 'Dr',
  'pr.': 'Pr',
}

/** « Mr » is English; what keeps the last letter of its word has no full stop. Before a name alone. */
export const civilities: LineCheck = (line) =>
  flawsOf(
    line,
    /(?<![\p{L}\p{N}])(?:M[rR]\.?|Mme\.|Mlle\.|Melle\.?|Dr\.|Pr\.)(?=[ \u00a0\u202f]\p{Lu})/gu,
    ([words]) => RIGHT[words.toLowerCase()] ?? null,
  )
