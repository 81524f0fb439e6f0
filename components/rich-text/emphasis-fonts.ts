import localFont from 'next/font/local'

/**
 * The italic and the bold of running text, fetched by the pages that have some. Declared with the styles of a text: with the
 * first style sheet alone, a browser that lays a page out early asked for the bold of words that no page shows so.
 */
// biome-ignore lint/correctness/noUnusedVariables: the build reads the declaration.
const emphasisFonts = localFont({
  src: [
    { path: '../../app/(site)/fonts/literata-400-italic.woff2', weight: '400', style: 'italic' },
    { path: '../../app/(site)/fonts/literata-600.woff2', weight: '600 700', style: 'normal' },
  ],
  display: 'optional',
  variable: '--font-literata-emphasis',
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  preload: false,
  adjustFontFallback: false,
})
