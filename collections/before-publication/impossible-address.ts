import { foldedText } from '@/payload/editorial/french-order'
import type { Check } from './check'
import { foundIn } from './lines'
import { quoted } from './text'

const TOWN =
  '\\p{Lu}\\p{L}+(?:[- ](?:\\p{Lu}\\p{L}+|(?:sur|en|de|du|la|le|les|des|lès|sous)(?=[- ]\\p{Lu}|[- ]\\p{Ll}{2,3}[- ]\\p{Lu}))){0,5}'
/** In an address: after a street, a comma, a line or a box of the post; else five digits before a town that we know. */
const POSTAL_CODE = new RegExp(
  `(?<![\\p{N}\\p{L}.,€/-]|\\p{N}[ \\u00a0\\u202f])(\\d{4,6}|\\d\\d \\d{2,3}) (${TOWN})`,
  'gu',
)
const IN_ADDRESS =
  /(?:(?<!\p{L})(?:rue|avenue|boulevard|bd|place|allée|allées|impasse|chemin|route|quai|square|cours|zone|za|zac|zi|parc|bp|cs|cedex|adresse|siège)(?!\p{L})[^.!?]{0,60}[,–—-]?\s*|\b(?:à|F-)\s?)$/iu

/** The two digits that begin the codes of a town, for towns of our readers. */
const DEPARTMENTS: Record<string, string> = {
  rennes: '35',
  'saint-malo': '35',
  fougeres: '35',
  vitre: '35',
  redon: '35',
  brest: '29',
  quimper: '29',
  morlaix: '29',
  concarneau: '29',
  landerneau: '29',
  lorient: '56',
  vannes: '56',
  pontivy: '56',
  auray: '56',
  ploermel: '56',
  'saint-brieuc': '22',
  lannion: '22',
  dinan: '22',
  guingamp: '22',
  loudeac: '22',
  nantes: '44',
  'saint-nazaire': '44',
  angers: '49',
  laval: '53',
  caen: '14',
  rouen: '76',
  paris: '75',
  lyon: '69',
  marseille: '13',
  toulouse: '31',
  bordeaux: '33',
  lille: '59',
  strasbourg: '67',
  montpellier: '34',
  nice: '06',
  tours: '37',
  orleans: '45',
  'le mans': '72',
}

const MAIL =
  /(?<![\p{L}\p{N}._%+@/:-])[\p{L}\p{N}._%+-]{1,64} ?(?:@{1,3}|\(at\)|\[at\]|\(arobase\)) ?[\p{L}\p{N}.,-]{1,100}/gu
const RIGHT_MAIL =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const WEB =
  /(?<![\p{L}\p{N}@./-])(?:https?(?::\/(?!\/)|;\/\/|\/\/|: \/\/|:\\\\)|htpps?:\/\/|hhtps?:\/\/|htp:\/\/|http:\/\/https?:|www[,;]|www\. |ww\.(?=\p{L})|wwww+\.)\S{0,100}/gu

/** A postal code, an address of mail or of the web that cannot exist. */
export const impossibleAddress: Check = (document) => [
  ...foundIn(document, POSTAL_CODE, ({ 1: code = '', 2: town = '', index }, line) => {
    const before = line.words.slice(Math.max(0, index - 90), index)
    const isInAddress = IN_ADDRESS.test(before) || (index === 0 && line.words.length < 60 && line.kind !== 'title')
    // « 14 30 Vannes » may be a time.
    if (/^\d\d \d\d$/.test(code) && !isInAddress) return null
    const fault = faultOfCode(code.replace(' ', ''), town, isInAddress)
    return fault ? { message: `${quoted(`${code} ${town}`)} : ${fault}`, words: code } : null
  }),
  ...foundIn(document, MAIL, ({ 0: matched }) => {
    const words = matched.replace(/[.,-]+$/, '')
    if (RIGHT_MAIL.test(words)) return null
    if (/^[^@]* @ ?(?:\p{L}+)?$/u.test(words) && !words.includes('.')) return null
    return { message: `${quoted(words)} : une adresse électronique a la forme nom@exemple.fr`, words }
  }),
  ...foundIn(document, WEB, ({ 0: matched }) => {
    const words = matched.trim().replace(/[.,;:!?)\]»]+$/u, '')
    return { message: `${quoted(words)} : cette adresse du web ne peut pas fonctionner`, words }
  }),
]

function faultOfCode(code: string, town: string, isInAddress: boolean): string | null {
  const department = departmentOf(town)
  if (department === undefined && !isInAddress) return null
  if (code.length !== 5) {
    const isYear = code.length === 4 && /^(?:1[89]|20)/.test(code)
    return isYear && !isInAddress ? null : `un code postal a cinq chiffres, celui-ci ${code.length}`
  }
  const start = code.slice(0, 2)
  if (department && start !== department) return `les codes postaux de cette ville commencent par ${department}`
  const isReal = (start >= '01' && start <= '95') || /^97[1-8]/.test(code) || start === '98'
  return isReal ? null : 'aucun département français n’a ce code postal'
}

/** Of « Rennes », and of « Rennes Cedex 7 »; undefined for a town that we do not know. */
function departmentOf(town: string): string | undefined {
  const name = foldedText(town).replace(/ cedex.*$/, '')
  return Object.hasOwn(DEPARTMENTS, name) ? DEPARTMENTS[name] : undefined
}
