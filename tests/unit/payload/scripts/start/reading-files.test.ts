import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { placeReadingFiles } from '@/payload/scripts/start/reading-files.mjs'

const root = mkdtempSync(join(tmpdir(), 'skorann-reading-'))
afterAll(() => rmSync(root, { recursive: true }))
const put = (file: string, content: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), content)
}
const MODEL = 'node_modules/@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz'

test('the parts of the text recognition are placed where the site serves them from, and follow a new version', () => {
  put('node_modules/tesseract.js/dist/worker.min.js', 'worker')
  put('node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm.js', 'core')
  put(MODEL, 'model')
  placeReadingFiles(root)
  const folder = join(root, 'public/scripts/ocr')
  expect(readdirSync(folder).sort()).toEqual([
    'fra.traineddata.gz',
    'tesseract-core-simd-lstm.wasm.js',
    'worker.min.js',
  ])
  put(MODEL, 'another model')
  placeReadingFiles(root)
  expect(readFileSync(join(folder, 'fra.traineddata.gz'), 'utf8')).toBe('another model')
})
