/** `sizes` of pictures that take the whole width of the text, or a half of it. */
export const wideSizes = {
  whole: '(width >= 77.5rem) 61rem, (width >= 66rem) calc(92vw - 15.5rem), 92vw',
  half: '(width >= 77.5rem) 31rem, (width >= 40rem) 46vw, 92vw',
}
