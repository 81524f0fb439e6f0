import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

// @ts-expect-error The package has no types.
import subsetFont from 'subset-font'

// Cuts the site's fonts down to what French needs and writes them where they are loaded from, their licences beside.
// Run it with `node payload/scripts/subset-fonts.mjs` after a change of the font packages, and commit what it writes.

const familjen = 'node_modules/@fontsource-variable/familjen-grotesk'
const literata = 'node_modules/@fontsource/literata'
const siteFonts = 'app/(site)/fonts'
const sharingFonts = 'components/og/fonts'

/** What French is written with. */
const french = charactersOfFrench()
/** Ÿ and the letters of our neighbours' names: a file of their own, fetched only by a page that shows one. */
const european = Array.from({ length: 0x180 - 0x100 }, (_, index) => String.fromCodePoint(0x100 + index))
  .join('')
  .replace(/[Œœ]/g, '')

/** Of OpenType's features, those that the style sheets or the script itself ask for. */
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'tnum', 'rvrn']

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
  const font = await subsetFont(await readFile(from), characters, {
    targetFormat: format,
    keepFeatures,
    // For text set from top to bottom.
    dropTables: ['vhea', 'vmtx'],
    ...(weight === undefined ? {} : { variationAxes: { wght: weight } }),
  })
  await writeFile(to, font)
  console.log(`${path.basename(to)}: ${font.byteLength} bytes`)
}
for (const [from, to] of licences) await copyFile(from, to)

/** ASCII and Latin-1 as they are, then what French adds to them; a character the font lacks is left out of the cut. */
function charactersOfFrench() {
  const latin = Array.from({ length: 0x100 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index))
  const added = ['œŒ€', '’‘“”‚„', '–—…•·‹›', '′″−×', '\u2009\u200a\u2010\u2011\u202f', '™']
  return [...latin, ...added].join('')
}
