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

/** @type {{ from: string, to: string, format: 'woff2' | 'woff', weight?: number | { min: number, max: number } }[]} */
const cuts = [
  {
    from: `${familjen}/files/familjen-grotesk-latin-wght-normal.woff2`,
    to: `${siteFonts}/familjen-grotesk.woff2`,
    format: 'woff2',
    weight: { min: 400, max: 700 },
  },
  { from: `${literata}/files/literata-latin-400-normal.woff2`, to: `${siteFonts}/literata-400.woff2`, format: 'woff2' },
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
for (const { from, to, format, weight } of cuts) {
  const font = await subsetFont(await readFile(from), charactersOfFrench(), {
    targetFormat: format,
    ...(weight === undefined ? {} : { variationAxes: { wght: weight } }),
  })
  await writeFile(to, font)
  console.log(`${path.basename(to)}: ${font.byteLength} bytes`)
}
for (const [from, to] of licences) await copyFile(from, to)

/** ASCII and Latin-1 as they are, then what French adds to them; a character the font lacks is left out of the cut. */
function charactersOfFrench() {
  const latin = Array.from({ length: 0x100 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index))
  const added = ['œŒŸ€', '’‘“”‚„', '–—…•·‹›', '′″−×', '\u2009\u200a\u2010\u2011\u202f', '№™']
  return [...latin, ...added].join('')
}
