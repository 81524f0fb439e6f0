import type { Check } from './check'
import { foundIn } from './lines'
import { quoted } from './text'

const SPACE = '[ \\u00a0\\u202f.-]'
/** What follows « Tél. », or what is cut in pairs like a number of France. */
const PATTERN = new RegExp(
  [
    `(?<=(?<!\\p{L})(?:[Tt]él(?:éphone)?\\.?|[Aa]ppelez(?:-nous)?(?: le| au)?|[Cc]omposez le|[Pp]ortable|[Ff]ax|joignables? au|[Cc]ontact(?:ez-nous)?(?: au)?|numéro)[ \\u00a0:]{1,4})\\+?\\(?\\d(?:${SPACE}?[()]?\\d){3,16}(?![\\p{N}\\p{L}€%/])`,
    `(?<![\\p{N}\\p{L}+.,/-]|\\d${SPACE})0\\d(?:${SPACE}\\d\\d){3,6}(?!${SPACE}?\\d)(?![\\p{L}€%/])`,
    // A digit more or less than a pair: « 02 98 44 12 3 ».
    `(?<![\\p{N}\\p{L}+.,/-]|\\d${SPACE})0[1-9](?:${SPACE}\\d{1,3}){4}(?!${SPACE}?\\d)(?![\\p{L}€%/])`,
    `(?<![\\p{N}\\p{L}])\\+33${SPACE}?(?:\\(0\\))?${SPACE}?\\d(?:${SPACE}?\\d){4,12}(?!\\d)`,
  ].join('|'),
  'gu',
)
/** Numbers of help and of services. */
const SHORT = /^(?:1\d|11[2-9]|19[16]|3\d{3}|10\d\d|116\d{3}|118\d{3})$/

/** A number of France that has too many digits, too few, or an impossible beginning. */
export const phoneNumber: Check = (document) =>
  foundIn(document, PATTERN, ({ 0: words }) => {
    const fault = isPhone(words) ? faultOf(words) : null
    return fault ? { message: `${quoted(words)} : ${fault}` } : null
  })

/** Groups of one to three digits may be anything, unless they are one digit more or less than a number. */
function isPhone(words: string): boolean {
  const digits = words.replaceAll(/\D/g, '').length
  return !/^0[1-9]\D(?:\d{1,3}\D){3}\d{1,3}$/.test(words) || (digits >= 9 && digits <= 11)
}

function faultOf(words: string): string | null {
  const bare = words.replaceAll(/[^\d+]/g, '')
  if (SHORT.test(bare)) return null
  if (words.startsWith('+') && !bare.startsWith('+33')) return null
  if (bare.startsWith('00') && !bare.startsWith('0033'))
    return bare.length === 10 ? 'ce numéro ne peut pas exister' : null
  const national = bare.replace(/^(?:\+33|0033)0?/, '0')
  if (national.length !== 10) return `ce numéro a ${national.length} chiffres, il en faut dix`
  return /^0[1-9]/.test(national) ? null : 'un numéro français commence par 01 à 09'
}
