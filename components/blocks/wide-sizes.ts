/** `sizes` of pictures that take the whole width, a half of it, or the text's. */
export const wideSizes = {
  whole: '(width >= 77.5rem) 61rem, (width >= 66rem) calc(92vw - 15.5rem), 92vw',
  text: '(width >= 42rem) 38rem, 92vw',
  half: '(width >= 77.5rem) 31rem, (width >= 40rem) 46vw, 92vw',
}
