// Run in a thread of its own: decoding takes seconds. Takes the bytes of a HEIC picture, answers with its pixels
// `{ pixels, width, height }`, or with `{ refused: 'unreadable' }`.
import { parentPort, workerData } from 'node:worker_threads'
// @ts-expect-error: this form of the library, one file with its WebAssembly, comes without types.
import libheif from 'libheif-js/wasm-bundle.js'

const BYTES_OF_A_PIXEL = 4

const pictures = new libheif.HeifDecoder().decode(workerData)
const picture = pictures.find((/** @type {any} */ one) => one.is_primary()) ?? pictures[0]
if (picture) {
  const width = picture.get_width()
  const height = picture.get_height()
  const data = new Uint8ClampedArray(width * height * BYTES_OF_A_PIXEL)
  const drawn = await new Promise((resolve) => picture.display({ data, width, height }, resolve))
  const pixels = new Uint8Array(data.buffer)
  parentPort?.postMessage(drawn ? { pixels, width, height } : { refused: 'unreadable' }, [pixels.buffer])
} else {
  parentPort?.postMessage({ refused: 'unreadable' })
}
