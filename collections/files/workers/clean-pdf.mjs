// Run in a thread of its own, which is ended when it takes too long (in-worker.ts): a document can be made so that
// reading it never ends. Takes the bytes of a PDF, answers with `{ cleaned, runs }` or with `{ refused: REASON }`; `runs`
// says that something of it ran by itself, and was removed.
import { parentPort, workerData } from 'node:worker_threads'
import { constants, inflateSync } from 'node:zlib'
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFObjectStreamParser,
  PDFRef,
  PDFStream,
  PDFString,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib'

/** What the lists of objects of a document may hold once decompressed, all together. */
const MOST_BYTES_OF_OBJECTS = 64_000_000

/** What runs by itself, and what tells who made a document and how: in any dictionary of it. */
const RUNNING = ['AA', 'JS', 'XFA'].map((name) => PDFName.of(name))
const REMOVED = ['LastModified', 'Metadata', 'PieceInfo'].map((name) => PDFName.of(name))
const OPEN_ACTION = PDFName.of('OpenAction')
const REMOVED_FROM_CATALOG = [OPEN_ACTION, PDFName.of('SpiderInfo')]

/** A link leads to a place of the document or to an address of the web; all other actions are removed. */
const KEPT_ACTIONS = ['GoTo', 'Named', 'URI'].map((name) => PDFName.of(name))
const WEB_ADDRESS = /^\s*(?:https?:|mailto:|tel:|[^:]*$|[/?#.])/i

const ACTION_KEYS = ['A', 'Next'].map((name) => PDFName.of(name))
const NAMES = PDFName.of('Names')
const JAVASCRIPT = PDFName.of('JavaScript')

class Refused extends Error {}

let bytesOfObjects = 0
let isTooLarge = false
let runs = false

limit(PDFObjectStreamParser)
limit(PDFXRefStreamParser)

try {
  const cleaned = await clean(workerData)
  parentPort?.postMessage({ cleaned, runs })
} catch (error) {
  parentPort?.postMessage({ refused: reasonOf(error) })
}

/** @param {Uint8Array} bytes */
async function clean(bytes) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  if (isTooLarge) throw new Refused('too heavy')
  const { context } = document
  if (!(document.catalog instanceof PDFDict) || !context.lookup(document.catalog.get(PDFName.of('Pages')))) {
    throw new Refused('unreadable')
  }
  context.trailerInfo.Info = undefined
  context.trailerInfo.ID = undefined
  if (!mayStay(document.catalog.lookup(OPEN_ACTION))) runs = true
  for (const key of REMOVED_FROM_CATALOG) document.catalog.delete(key)
  const names = document.catalog.lookup(NAMES)
  if (names instanceof PDFDict && names.delete(JAVASCRIPT)) runs = true

  // What nothing leads to any more is an older state of the document, or what was removed.
  const reached = cleanAll(context)
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
  return await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: Boolean(context.pdfFileDetails.useObjectStreams),
  })
}

/**
 * Cleans every object that the document leads to, and returns their references.
 * @param {import('@cantoo/pdf-lib').PDFContext} context
 */
function cleanAll(context) {
  const reached = new Set()
  /** @type {unknown[]} */
  const waiting = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFStream) {
      waiting.push(object.dict)
    } else if (object instanceof PDFDict) {
      cleanDictionary(object)
      waiting.push(...object.values())
    } else if (object instanceof PDFArray) {
      for (const one of object.asArray()) waiting.push(one)
    } else if (object instanceof PDFInvalidObject) {
      throw new Refused('unreadable')
    }
  }
  return reached
}

/** @param {PDFDict} dictionary */
function cleanDictionary(dictionary) {
  const isSignature = dictionary.has(PDFName.of('ByteRange')) && dictionary.has(PDFName.of('Contents'))
  if (isSignature) throw new Refused('signed')
  for (const key of REMOVED) dictionary.delete(key)
  for (const key of RUNNING) if (dictionary.delete(key)) runs = true
  for (const key of ACTION_KEYS) {
    if (dictionary.has(key) && !mayStay(dictionary.lookup(key)) && dictionary.delete(key)) runs = true
  }
  // The person who wrote a remark on a page; in a field of a form, `T` is the name of the field.
  const isRemark = dictionary.has(PDFName.of('Subtype')) && dictionary.has(PDFName.of('Rect'))
  if (isRemark && dictionary.lookup(PDFName.of('Subtype')) !== PDFName.of('Widget')) dictionary.delete(PDFName.of('T'))
}

/**
 * @param {unknown} action of a link, of a bookmark, or one that follows another: one, several, or something else
 * @returns {boolean}
 */
function mayStay(action) {
  if (action instanceof PDFArray) return action.asArray().every((_, index) => mayStay(action.lookup(index)))
  // Bookmarks and texts have values of these names too, without a type of action.
  if (!(action instanceof PDFDict) || !action.has(PDFName.of('S'))) return true
  if (!KEPT_ACTIONS.some((type) => type === action.lookup(PDFName.of('S')))) return false
  const address = action.lookup(PDFName.of('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? WEB_ADDRESS.test(address.decodeText()) : true
}

/**
 * Has a parser refuse what is much larger once decompressed: a file of 15 MB can become one of 15 GB.
 * @param {typeof PDFObjectStreamParser | typeof PDFXRefStreamParser} parser
 */
function limit(parser) {
  const forStream = /** @type {(...args: unknown[]) => any} */ (parser.forStream)
  parser.forStream = (
    /** @type {import('@cantoo/pdf-lib').PDFRawStream} */ stream,
    /** @type {unknown[]} */ ...rest
  ) => {
    bytesOfObjects += decompressedSize(stream)
    if (bytesOfObjects > MOST_BYTES_OF_OBJECTS) {
      isTooLarge = true
      throw new Refused('too heavy')
    }
    return forStream(stream, ...rest)
  }
}

/**
 * Returns a size in bytes, Infinity when it is over the limit or cannot be known.
 * @param {import('@cantoo/pdf-lib').PDFRawStream} stream
 */
function decompressedSize({ contents, dict }) {
  const filter = dict.lookup(PDFName.of('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : []
  if (filters.length === 0) return contents.length
  if (filters.length > 1 || dict.context.lookup(filters[0]) !== PDFName.of('FlateDecode'))
    return Number.POSITIVE_INFINITY
  try {
    const options = { maxOutputLength: MOST_BYTES_OF_OBJECTS, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(contents, options).length
  } catch (error) {
    // Data that cannot be decompressed is as unreadable for the parser.
    return /** @type {{ code?: string }} */ (error).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  if (isTooLarge) return 'too heavy'
  if (error instanceof Refused) return error.message
  return error instanceof EncryptedPDFError ? 'encrypted' : 'unreadable'
}
