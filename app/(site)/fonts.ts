import localFont from 'next/font/local'

// Cut by payload/scripts/subset-fonts.mjs. `optional`: a page is drawn once, in these fonts or in fall-backs of their
// measures (components/styles/base.css), and no word moves afterwards; a font that comes too late serves the next page.

/** Titles, interface and figures. */
const familjen = localFont({
  src: './fonts/familjen-grotesk.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-familjen',
  declarations: [{ prop: 'font-family', value: 'Familjen' }],
  adjustFontFallback: false,
})

/** Running text. */
const literata = localFont({
  src: './fonts/literata-400.woff2',
  weight: '400',
  display: 'optional',
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  adjustFontFallback: false,
})

/**
 * The same file under another name: an italic or a bold that has not arrived is drawn from it, slanted or thickened,
 * rather than from a stranger.
 */
const literataUpright = localFont({
  src: './fonts/literata-400.woff2',
  weight: '400',
  display: 'optional',
  declarations: [{ prop: 'font-family', value: 'Literata droit' }],
  adjustFontFallback: false,
})

/** Ÿ and the letters of our neighbours' names: fetched by the pages that show one. */
const familjenEuropean = localFont({
  src: './fonts/familjen-grotesk-ext.woff2',
  weight: '400 700',
  display: 'optional',
  declarations: [
    { prop: 'font-family', value: 'Familjen' },
    { prop: 'unicode-range', value: 'U+100-151, U+154-17F' },
  ],
  preload: false,
  adjustFontFallback: false,
})

const literataEuropean = localFont({
  src: './fonts/literata-400-ext.woff2',
  weight: '400',
  display: 'optional',
  declarations: [
    { prop: 'font-family', value: 'Literata' },
    { prop: 'unicode-range', value: 'U+100-151, U+154-17F' },
  ],
  preload: false,
  adjustFontFallback: false,
})

/** The class of `html`. Families are asked for by their names: one class is enough for Next.js to declare them all. */
export const fontClass = [familjen, literata, literataUpright, familjenEuropean, literataEuropean]
  .flatMap((font) => ('variable' in font ? font.variable : []))
  .join(' ')
