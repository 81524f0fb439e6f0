import { flawsOf, type LineCheck } from './line-check'

const SP = '[ \\u00a0\\u202f]'
const NUMBER = '\\d[\\d.,\\u00a0\\u202f]{0,12}'

/** As they are often written, and as they are. */
const RIGHT: Record<string, string> = {
  Kg: 'kg', KG: 'kg', kgs: 'kg', Kgs: 'kg', Km: 'km', KM: 'km', kms: 'km', Kms: 'km', Cm: 'cm', Mm: 'mm',
  m2: 'm²', m3: 'm³', km2: 'km²', Km2: 'km²', cm2: 'cm²', M2: 'm²', hrs: 'h', Hrs: 'h', mn: 'min', Mn: 'min',
  Kwh: 'kWh', KWh: 'kWh', KWH: 'kWh', kwh: 'kWh', Mwh: 'MWh', mwh: 'MWh', Euros: 'euros', Euro: 'euro', EUROS: 'euros',
  'K€': 'k€',
} // biome-ignore format: a table

const UNIT = new RegExp(`(?<![\\p{L}\\p{N}])(${NUMBER}${SP}?)(${Object.keys(RIGHT).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
const HOURS = /(?<![\p{L}\p{N}.,])(\d{1,2})\s?H(?:\s?(\d{2}))?(?![\p{L}\p{N}])/gu
const PRICE_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}€])€${SP}?(\\d[\\d\\u00a0\\u202f]{0,9}(?:[.,]\\d{1,2})?)(?![\\p{N}€]|${SP}?€)`,
  'gu',
)

/** Symbols of units have a spelling of their own, and follow their number. */
export const units: LineCheck = (line) => [
  ...flawsOf(line, UNIT, ([, number = '', unit = '']) => number + (RIGHT[unit] ?? unit)),
  ...flawsOf(line, HOURS, ([, hours, minutes]) => `${hours} h${minutes ? ` ${minutes}` : ''}`),
  ...flawsOf(line, PRICE_FIRST, ([, number]) => `${number} €`),
]
