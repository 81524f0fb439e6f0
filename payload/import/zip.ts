import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { LARGEST_XML_BYTES, MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED_BYTES } from './limits'
import { REASONS, Refusal } from './refusal'

const RATIO_MATTERS_ABOVE = 1_000_000

/** The entries of a container, none of them decompressed before it is asked for. */
export interface Container {
  names: readonly string[]
  /** Returns the bytes of an entry; null when there is none. Throws a Refusal when it is damaged or becomes too large. */
  read(name: string): Promise<Buffer | null>
  /** The same as text in UTF-8. */
  readText(name: string): Promise<string | null>
}

/**
 * Opens a zip. Throws a Refusal when it is damaged, encrypted, or made to be large once decompressed: what its entries
 * declare is checked before, and what they yield while it comes (yauzl ends an entry that yields more than it declared).
 */
export async function openZip(bytes: Uint8Array): Promise<Container> {
  const file = await opened(bytes)
  const entries = await entriesOf(file)
  let declared = 0
  for (const { compressedSize, uncompressedSize } of entries.values()) {
    declared += uncompressedSize
    const isBomb = uncompressedSize > RATIO_MATTERS_ABOVE && uncompressedSize > compressedSize * MOST_RATIO
    if (isBomb || declared > MOST_UNPACKED_BYTES) throw new Refusal(REASONS.bomb)
  }
  const read = async (name: string) => {
    const entry = entries.get(name)
    return entry ? await bytesOf(file, entry) : null
  }
  return {
    names: [...entries.keys()],
    read,
    readText: async (name) => {
      const content = await read(name)
      if (content && content.length > LARGEST_XML_BYTES) throw new Refusal(REASONS.tooLong)
      return content && new TextDecoder(isUtf16(content) ? 'utf-16' : 'utf-8').decode(content)
    },
  }
}

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, file) => {
      if (error) reject(new Refusal(REASONS.corrupt, { cause: error }))
      else resolve(file)
    })
  })
}

function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      // Bit 0: the entry is encrypted (APPNOTE 4.4.4).
      if (entry.generalPurposeBitFlag & 1) return reject(new Refusal(REASONS.encrypted))
      if (entries.size >= MOST_ENTRIES) return reject(new Refusal(REASONS.bomb))
      entries.set(entry.fileName, entry)
      file.readEntry()
    })
    file.on('end', () => resolve(entries))
    file.on('error', (error: Error) => reject(new Refusal(REASONS.corrupt, { cause: error })))
    file.readEntry()
  })
}

function bytesOf(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new Refusal(REASONS.corrupt, { cause: error }))
    file.openReadStream(entry, (error, stream) => {
      if (error) return fail(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', fail)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}
