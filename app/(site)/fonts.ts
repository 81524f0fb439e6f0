import localFont from 'next/font/local'

/** Titles, interface and figures. Cut by payload/scripts/subset-fonts.mjs, like the others. */
const familjen = localFont({
  src: './fonts/familjen-grotesk.woff2',
  weight: '400 700',
  variable: '--font-familjen',
  fallback: ['Trebuchet MS', 'sans-serif'],
  adjustFontFallback: 'Arial',
})

/** Running text. */
const literata = localFont({
  src: './fonts/literata-400.woff2',
  weight: '400',
  variable: '--font-literata',
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
})

/** The same family's emphasis, on its own because it is not needed before the first paint. */
const literataEmphasis = localFont({
  src: [
    { path: './fonts/literata-400-italic.woff2', weight: '400', style: 'italic' },
    { path: './fonts/literata-600.woff2', weight: '600 700', style: 'normal' },
  ],
  variable: '--font-literata-emphasis',
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  preload: false,
  adjustFontFallback: false,
})

/** The classes of `html`: they carry the families' variables. */
export const fontVariables = [familjen, literata, literataEmphasis].map(({ variable }) => variable).join(' ')
