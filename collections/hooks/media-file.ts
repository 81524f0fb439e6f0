import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'

/** What `nameFile` lets through: a file has the ending of what was found in it. */
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
  /** Whatever a form says, when it names a file instead of sending one. */
  filename?: unknown
  clientUploadContext?: unknown
}

interface Part {
  start: number
  /** The last byte of it. */
  end: number
}

/**
 * Returns a handler that answers with the files of a folder. Payload's own answer has no ETag, so that a browser
 * fetches each picture anew with each page; it keeps the file open when the reader leaves, and is 500 when the file is
 * not there.
 */
export function answersFiles(folder: string) {
  return async ({ headers }: PayloadRequest, { params }: { params: FileParams }): Promise<Response> => {
    const name = nameIn(params)
    const file = path.join(folder, name ?? '')
    const found = name === null ? null : await stat(file).catch(() => null)
    if (!found?.isFile()) {
      return Response.json({ errors: [{ message: 'Fichier introuvable.' }] }, { status: 404 })
    }
    const { size, mtimeMs } = found
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
    const always = { etag, 'cache-control': 'no-cache', 'accept-ranges': 'bytes' }

    const status = conditionStatus(headers, etag)
    if (status) return new Response(null, { status, headers: always })
    const part = partOf(headers, size, etag)
    if (part === 'beyond') {
      return new Response(null, { status: 416, headers: { ...always, 'content-range': `bytes */${size}` } })
    }
    // Left by the reader, it closes the file.
    const body = ReadableStream.from(createReadStream(file, part)) as unknown as BodyInit
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
    const described = { ...always, 'content-type': type }
    if (!part) return new Response(body, { headers: described })
    const range = `bytes ${part.start}-${part.end}/${size}`
    return new Response(body, { status: 206, headers: { ...described, 'content-range': range } })
  }
}

/** What a form says to be the file's name is not taken for the file: nothing is stored elsewhere than here. */
function nameIn({ filename, ...said }: FileParams): string | null {
  if ('clientUploadContext' in said || typeof filename !== 'string') return null
  return path.basename(filename) === filename ? filename : null
}

/** RFC 9110 § 13.2.2, for what has no date. */
function conditionStatus(headers: Headers, etag: string): 304 | 412 | undefined {
  const mustMatch = headers.get('if-match')
  if (mustMatch !== null && mustMatch !== '*' && !tagsOf(mustMatch).includes(etag)) return 412
  const mustDiffer = headers.get('if-none-match')
  if (mustDiffer === null) return undefined
  const isKnown = mustDiffer === '*' || tagsOf(mustDiffer).some((tag) => tag.replace(/^W\//, '') === etag)
  return isKnown ? 304 : undefined
}

function tagsOf(header: string) {
  return header.split(',').map((tag) => tag.trim())
}

/** RFC 9110 § 14.2. One part is what readers of documents ask for; the whole file answers everything else. */
function partOf(headers: Headers, size: number, etag: string): Part | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '') ?? []
  if (first === undefined || last === undefined || (!first && !last)) return undefined
  if ((headers.get('if-range') ?? etag) !== etag) return undefined
  if (first && last && Number(last) < Number(first)) return undefined
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start < size ? { start, end } : 'beyond'
}
