import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { conditionOf } from '@/payload/server/conditions'
import { byteRange } from './byte-range'

/** The types of the library: the extension of a file follows from its content. */
const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

interface FileParams {
  /** Any value: a form may name a file instead of sending one. */
  filename?: unknown
  clientUploadContext?: unknown
}

/** Returns the address that a file has now, for a name that it had before; null when there is none. */
type PresentAddress = (req: PayloadRequest, name: string) => Promise<string | null>

/**
 * Returns a handler that answers with the files of a folder, in place of Payload's (P28). The file that was at an address
 * may have another one now: 308.
 */
export function answersFiles(folder: string, presentAddress: PresentAddress) {
  return async (req: PayloadRequest, { params }: { params: FileParams }): Promise<Response> => {
    const name = nameIn(params)
    // Opened once: what is said of the file and what is sent are of one file, also when it is being replaced.
    const file = name === null ? null : await opened(path.join(folder, name))
    if (file) return await answer(req.headers, file, TYPES[path.extname(String(name)).toLowerCase()])
    const present = name === null ? null : await presentAddress(req, name)
    if (present) return new Response(null, { status: 308, headers: { location: present, 'cache-control': 'no-cache' } })
    return Response.json({ errors: [{ message: 'Fichier introuvable.' }] }, { status: 404 })
  }
}

interface OpenedFile {
  handle: FileHandle
  size: number
  etag: string
}

async function opened(file: string): Promise<OpenedFile | null> {
  const handle = await open(file).catch(() => null)
  if (!handle) return null
  const found = await handle.stat()
  if (found.isFile()) {
    const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`
    return { handle, size: found.size, etag }
  }
  await handle.close()
  return null
}

async function answer(headers: Headers, { handle, size, etag }: OpenedFile, type = 'application/octet-stream') {
  const always = { etag, 'cache-control': 'no-cache', 'accept-ranges': 'bytes' }
  const isSameFile = (headers.get('if-range') ?? etag) === etag
  const part = isSameFile ? byteRange(headers.get('range'), size) : undefined
  const condition = conditionOf(headers.get('if-match'), headers.get('if-none-match'), etag)
  if (condition !== 'send') {
    await handle.close()
    return new Response(null, { status: condition === 'known' ? 304 : 412, headers: always })
  }
  if (part === 'beyond') {
    await handle.close()
    return new Response(null, { status: 416, headers: { ...always, 'content-range': `bytes */${size}` } })
  }
  // Left by the reader, it closes the file.
  const body = ReadableStream.from(handle.createReadStream(part)) as unknown as BodyInit
  const described = { ...always, 'content-type': type }
  if (!part) return new Response(body, { headers: described })
  const range = `bytes ${part.start}-${part.end}/${size}`
  return new Response(body, { status: 206, headers: { ...described, 'content-range': range } })
}

/** Returns the name of a file of the folder; null for a path, or when the client says that it stores the file. */
function nameIn({ filename, ...rest }: FileParams): string | null {
  if ('clientUploadContext' in rest || typeof filename !== 'string') return null
  return path.basename(filename) === filename && !filename.startsWith('.') ? filename : null
}
