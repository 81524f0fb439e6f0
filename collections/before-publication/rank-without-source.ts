import type { Check, Finding } from './check'
import { findingAt, linesIn, MOST_OF_A_RULE } from './lines'
import { isSourcedNear } from './sources'
import { quoted } from './text'

const WHERE =
  "(?:de France|en France|d[’']Europe|en Europe|de Bretagne|en Bretagne|du monde|au monde|mondiale?|européenne?|française?|nationale?|bretonne?|du pays|du secteur|du marché|régionale?|de l[’']Ouest|dans l[’']Ouest|dans le Grand Ouest|du Finistère|du Morbihan|d[’']Ille-et-Vilaine|des Côtes-d[’']Armor|du territoire|de la région)"
const RANK = '(?:premi(?:er|ère)s?|1(?:er|re|ère)|deuxième|2e|troisième|3e|n° ?1|numéro (?:un|1)|leader)'
const THING =
  '(?:région|employeur|secteur|réseau|coopérative|groupe|acteur|bassin|filière|territoire|département|port|entreprise|association|producteur|opérateur|structure|cause|ville|métropole|organisme|mutuelle|fédération|recruteur|formation)s?'

const PATTERN = new RegExp(
  [
    `(?<!\\p{L})${RANK} ${THING}(?: \\p{L}[\\p{L}’'-]*){0,5}? ${WHERE}(?!\\p{L})`,
    `(?<!\\p{L})${THING} (?:est |reste )?(?:le |la |les )?(?:n° ?1|numéro (?:un|1)|leader)(?: \\p{L}[\\p{L}’'-]*){0,4}? ${WHERE}(?!\\p{L})`,
    `(?<!\\p{L})(?:n° ?1|numéro (?:un|1)|leader)(?: \\p{L}[\\p{L}’'-]*){0,4}? ${WHERE}(?!\\p{L})`,
    `(?<!\\p{L})${THING} (?:la|le|les) plus \\p{L}+ ${WHERE}(?!\\p{L})`,
  ].join('|'),
  'giu',
)

/** « la première région de France », and nothing that says who counted. */
export const rankWithoutSource: Check = (document) => {
  const lines = linesIn(document)
  const findings: Finding[] = []
  for (const [index, line] of lines.entries()) {
    if (isSourcedNear(lines, index)) continue
    for (const match of line.words.matchAll(PATTERN)) {
      if (findings.length >= MOST_OF_A_RULE) return findings
      findings.push(
        findingAt(line, match.index, match[0], { message: `${quoted(match[0])} : dites qui le compte, et quand` }),
      )
    }
  }
  return findings
}
