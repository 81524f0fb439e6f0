import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

// @ts-expect-error The package has no types.
import subsetFont from 'subset-font'

// Cuts the site's fonts down to the characters of French, and writes them with their licences to the folder of fonts.
// Run it with `node payload/scripts/subset-fonts.mjs` after a change of the font packages, and commit its output.

const familjen = 'node_modules/@fontsource-variable/familjen-grotesk'
const literata = 'node_modules/@fontsource/literata'
const siteFonts = 'app/(site)/fonts'
const sharingFonts = 'components/og/fonts'

/** The characters of French. */
const french = charactersOfFrench()
/** Ÿ and the letters of our neighbours' names, in a separate file that only a page with one of them fetches. */
const european = Array.from({ length: 0x180 - 0x100 }, (_, index) => String.fromCodePoint(0x100 + index))
  .join('')
  .replace(/[Œœ]/g, '')

const THIN_SPACE = 0x2009
const NARROW_SPACE = 0x202f
/** In ems. */
const NARROW_SPACE_WIDTH = 0.18

/** Of OpenType's features, those that the style sheets or the script itself ask for. */
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'tnum', 'rvrn']

/** For text set from top to bottom. */
const VERTICAL = ['vhea', 'vmtx']

/** @type {{ from: string, to: string, format: 'woff2' | 'woff', characters?: string, weight?: number | { min: number, max: number } }[]} */
const cuts = [
  ...['', '-ext'].map((range) => ({
    from: `${familjen}/files/familjen-grotesk-latin${range}-wght-normal.woff2`,
    to: `${siteFonts}/familjen-grotesk${range}.woff2`,
    format: /** @type {const} */ ('woff2'),
    characters: range ? european : french,
    weight: { min: 400, max: 700 },
  })),
  ...['', '-ext'].map((range) => ({
    from: `${literata}/files/literata-latin${range}-400-normal.woff2`,
    to: `${siteFonts}/literata-400${range}.woff2`,
    format: /** @type {const} */ ('woff2'),
    characters: range ? european : french,
  })),
  {
    from: `${literata}/files/literata-latin-400-italic.woff2`,
    to: `${siteFonts}/literata-400-italic.woff2`,
    format: 'woff2',
  },
  { from: `${literata}/files/literata-latin-600-normal.woff2`, to: `${siteFonts}/literata-600.woff2`, format: 'woff2' },
  // The sharing picture's renderer reads neither WOFF2 nor variable fonts.
  ...[500, 700].map((weight) => ({
    from: `${familjen}/files/familjen-grotesk-latin-wght-normal.woff2`,
    to: `${sharingFonts}/familjen-grotesk-${weight}.woff`,
    format: /** @type {const} */ ('woff'),
    weight,
  })),
]

/** @type {[from: string, to: string][]} */
const licences = [
  [`${familjen}/LICENSE`, `${siteFonts}/LICENSE-Familjen-Grotesk.txt`],
  [`${literata}/LICENSE`, `${siteFonts}/LICENSE-Literata.txt`],
  [`${familjen}/LICENSE`, `${sharingFonts}/LICENSE-Familjen-Grotesk.txt`],
]

await mkdir(siteFonts, { recursive: true })
await mkdir(sharingFonts, { recursive: true })
for (const { from, to, format, characters = french, weight } of cuts) {
  const options = { keepFeatures, dropTables: VERTICAL }
  const cut = await subsetFont(await readFile(from), characters, {
    ...options,
    targetFormat: 'truetype',
    ...(weight === undefined ? {} : { variationAxes: { wght: weight } }),
  })
  // Written anew, with the checksums of the tables that changed.
  const font = await subsetFont(addNarrowSpace(cut), characters, { ...options, targetFormat: format })
  await writeFile(to, font)
  console.log(`${path.basename(to)}: ${font.byteLength} bytes`)
}
for (const [from, to] of licences) await copyFile(from, to)

/**
 * Gives a font a narrow space of the width that French typography asks for: « 1 000 000 » and « 25 % » looked glued, since
 * browsers draw one that a font lacks half as wide as its space. The glyph is that of U+2009, which no text of ours has.
 * Returns the same font, or leaves it as it is when it has no U+2009.
 * @param {Buffer} font TrueType
 */
function addNarrowSpace(font) {
  const { cmap = 0, head = 0, hhea = 0, hmtx = 0 } = tablesOf(font)
  const glyph = moveCharacter(font.subarray(cmap), THIN_SPACE, NARROW_SPACE)
  if (glyph === null) return font
  const unitsPerEm = font.readUInt16BE(head + 18)
  if (glyph >= font.readUInt16BE(hhea + 34)) throw new Error('The narrow space has no width of its own.')
  font.writeUInt16BE(Math.round(NARROW_SPACE_WIDTH * unitsPerEm), hmtx + 4 * glyph)
  return font
}

/**
 * Returns where each table of a TrueType font begins.
 * @param {Buffer} font
 * @returns {Record<string, number>}
 */
function tablesOf(font) {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  return Object.fromEntries(entries.map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]))
}

/**
 * Gives the glyph of one character, alone in its segment, to a later one that the font lacks, in the `cmap` of format 4.
 * Returns the glyph, or null when the font has neither.
 * @param {Buffer} cmap
 * @param {number} from
 * @param {number} to
 */
function moveCharacter(cmap, from, to) {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index))
  const offset = offsets.find((at) => cmap.readUInt16BE(at) === 4)
  if (offset === undefined) throw new Error('The font has no cmap of format 4.')
  const table = cmap.subarray(offset)
  const count = table.readUInt16BE(6) / 2
  // Of each segment: its last character, its first, what is added for the glyph, where its glyphs are listed.
  const columns = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count]
  const segments = Array.from({ length: count }, (_, index) => columns.map((at) => table.readUInt16BE(at + 2 * index)))
  const position = segments.findIndex(([end = 0]) => end >= from)
  const [end, start, delta = 0, listed = 0] = segments[position] ?? []
  if (start === undefined || start > from) return null
  if (start !== from || end !== from) throw new Error('The thin space is not alone in its segment.')
  const listedAt = (columns[3] ?? 0) + 2 * position + listed
  const glyph = ((listed === 0 ? from : table.readUInt16BE(listedAt)) + delta) & 0xffff
  segments.splice(position, 1)
  const place = segments.findIndex(([last = 0]) => last >= to)
  // Those passed stand two bytes nearer to the beginning, their glyphs where they were.
  for (const segment of segments.slice(position, place)) if (segment[3]) segment[3] += 2
  segments.splice(place, 0, [to, to, (glyph - to) & 0xffff, 0])
  for (const [index, segment] of segments.entries()) {
    for (const [column, at] of columns.entries()) table.writeUInt16BE(segment[column] ?? 0, at + 2 * index)
  }
  return glyph
}

/** ASCII and Latin-1, then the other characters of French; one that the font lacks is left out. */
function charactersOfFrench() {
  const latin = Array.from({ length: 0x100 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index))
  const added = ['œŒ€', '’‘“”‚„', '–—…•·‹›', '′″−×', '\u2009\u200a\u2010\u2011\u202f', '™']
  return [...latin, ...added].join('')
}
