import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { conditionOf } from '@/payload/server/conditions'
import { personOf, readsDrafts } from '../access'
import { byteRange } from './byte-range'
import { disposition } from './disposition'
import { runsByItself } from './pdf-scripts'
import type { Place } from './public-files'

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

const PDF = 'application/pdf'

/** File systems take no longer one. */
const LONGEST_NAME = 255

interface FileParams {
  /** Any value: a form may name a file instead of sending one. */
  filename?: unknown
  clientUploadContext?: unknown
}

type FindPlace = (req: PayloadRequest, name: string) => Promise<Place | null>

/**
 * Returns a handler that answers with the files of a folder, in place of Payload's (P28, P95): to visitors with those that
 * something published shows, to who reads drafts with all. For a visitor any other name is a name that does not exist,
 * whatever else the request asks. The file that was at an address may have another one now: 308.
 */
export function answersFiles(folder: string, { findPlace, findPublic }: Record<'findPlace' | 'findPublic', FindPlace>) {
  return async (req: PayloadRequest, { params }: { params: FileParams }): Promise<Response> => {
    const name = nameIn(params)
    if (name === null) return missing()
    const shown = await findPublic(req, name)
    if (!shown && !readsDrafts(personOf(req))) return missing()
    // No cache but the reader's own browser keeps what visitors may not read.
    const cached = shown ? 'no-cache' : 'private, no-cache'
    // Opened once: what is said of the file and what is sent are of one file, also when it is being replaced.
    const file = shown?.movedTo ? null : await opened(path.join(folder, name))
    if (file) return await answer(req.headers, file, { 'cache-control': cached, ...(await describe(file, name)) })
    const location = (shown ?? (await findPlace(req, name)))?.movedTo
    return location ? new Response(null, { status: 308, headers: { location, 'cache-control': cached } }) : missing()
  }
}

/** Nothing in it depends on why. */
function missing(): Response {
  const errors = [{ message: 'Fichier introuvable.' }]
  return Response.json({ errors }, { status: 404, headers: { 'cache-control': 'no-store' } })
}

/** A PDF that runs something by itself is kept, not opened in the browser. */
async function describe({ handle, etag, at }: OpenedFile, name: string): Promise<Record<string, string>> {
  const type = TYPES[path.extname(name).toLowerCase()]
  try {
    const opens = type !== undefined && !(type === PDF && (await runsByItself(at, etag)))
    return {
      'content-type': type ?? 'application/octet-stream',
      'content-disposition': disposition(opens ? 'inline' : 'attachment', name),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

interface OpenedFile {
  at: string
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
    return { at: file, handle, size: found.size, etag }
  }
  await handle.close()
  return null
}

async function answer(headers: Headers, { handle, size, etag }: OpenedFile, described: Record<string, string>) {
  const always = { etag, 'cache-control': String(described['cache-control']), 'accept-ranges': 'bytes' }
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
  const whole = { ...always, ...described }
  if (!part) return new Response(body, { headers: whole })
  const range = `bytes ${part.start}-${part.end}/${size}`
  return new Response(body, { status: 206, headers: { ...whole, 'content-range': range } })
}

/** Returns the name of a file of the folder; null for a path, or when the client says that it stores the file. */
function nameIn({ filename, ...rest }: FileParams): string | null {
  if ('clientUploadContext' in rest || typeof filename !== 'string') return null
  const isName = path.basename(filename) === filename && !filename.startsWith('.')
  return isName && filename.length <= LONGEST_NAME ? filename : null
}
