import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Under the address `/scripts/ocr` of the site: what the library's form reads the words of a picture with, in the browser. */
const FOLDER = 'public/scripts/ocr'

/** The thread, its program for browsers with SIMD (all of our list), and the small French model. */
const FILES = [
  'tesseract.js/dist/worker.min.js',
  'tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
]

/**
 * Puts the files of the text recognition where the site serves them from: they are parts of packages, not of our sources.
 * Those that are there already stay.
 * @param {string} root
 */
export function placeReadingFiles(root) {
  const folder = join(root, FOLDER)
  mkdirSync(folder, { recursive: true })
  for (const file of FILES) {
    const from = join(root, 'node_modules', file)
    const to = join(folder, basename(file))
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to)
  }
}
