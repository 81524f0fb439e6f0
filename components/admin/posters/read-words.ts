/** Where the site serves the parts of the text recognition from (`payload/scripts/start/reading-files.mjs`). */
const PARTS = '/scripts/ocr'

/** Pixels of the longer side: letters are large enough to be read, and the memory is bounded. */
const LONGEST = 2400
const SHORTEST = 1600

/** Lines of which the recognition is less sure are mostly drawings taken for letters. In percent. */
const LEAST_SURE = 35

/**
 * Resolves with the words of a picture, a line for each line of it; empty when there are none. All of it happens in this
 * browser: the picture goes nowhere. `onProgress` hears how far it is, from 0 to 1. Rejects when a part cannot be loaded.
 */
export async function readWords(address: string, onProgress: (done: number) => void): Promise<string> {
  const { createWorker, OEM } = await import('tesseract.js')
  const picture = await drawn(address)
  const worker = await createWorker('fra', OEM.LSTM_ONLY, {
    workerPath: `${PARTS}/worker.min.js`,
    corePath: `${PARTS}/tesseract-core-simd-lstm.wasm.js`,
    langPath: PARTS,
    // The admin's policy allows threads from files of the site alone.
    workerBlobURL: false,
    cacheMethod: 'none',
    logger: ({ progress, status }) => {
      if (status === 'recognizing text') onProgress(progress)
    },
  })
  try {
    const { data } = await worker.recognize(picture, {}, { text: true, blocks: true })
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.map(({ lines }) => lines))
    return textOf(lines)
  } finally {
    await worker.terminate()
  }
}

interface ReadLine {
  text: string
  /** In percent. */
  confidence: number
}

/** Returns the lines of which the recognition is sure enough, an empty one between two paragraphs. */
export function textOf(paragraphs: ReadLine[][]): string {
  return paragraphs
    .map((lines) =>
      lines
        .filter(({ confidence, text }) => confidence >= LEAST_SURE && /[\p{L}\p{N}]/u.test(text))
        .map(({ text }) => text.replace(/\s+/g, ' ').trim())
        .join('\n'),
    )
    .filter(Boolean)
    .join('\n\n')
}

/** The picture as a PNG on white: the recognition knows neither AVIF nor what is transparent. */
async function drawn(address: string): Promise<Blob> {
  const image = new Image()
  image.src = address
  await image.decode()
  const longer = Math.max(image.naturalWidth, image.naturalHeight)
  const scale = Math.min(Math.max(longer, SHORTEST), LONGEST) / longer
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))), 'image/png')
  })
}
