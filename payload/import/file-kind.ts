import { fileTypeFromBuffer } from 'file-type'
import { REASONS, Refusal } from './refusal'
import { decodeText } from './text-encoding'
import { type Container, openZip } from './zip'

/** What a file is, opened as far as it took to know. */
export type FileKind =
  | { format: 'docx' | 'odt'; zip: Container }
  | { format: 'pdf' }
  | { format: 'eml' | 'html' }
  | { format: 'md' | 'txt'; text: string }

/** What a file of a container is, by an entry that it has. */
const CONTAINERS: [RegExp, keyof typeof REASONS][] = [
  [/^(Index\/Document\.iwa|Index\.zip|QuickLook\/)/, 'pages'],
  [/^xl\//, 'sheet'],
  [/^ppt\//, 'slides'],
]
const DOCUMENT = /\.(docx|odt|pdf)$/i
const MARKDOWN = /\.(md|markdown|mkd|mdown)$/i
const HTML = /\.(html?|xhtml)$/i
const MAIL = /\.(eml|mht|mhtml)$/i
const MAIL_HEADER = /^[A-Za-z][\w-]{1,40}:[ \t]/
/** Fields that programs write, never people. */
const OF_PROGRAMS = /^(message-id|mime-version|received|return-path|content-type|delivered-to|x-[\w-]+):/im

/**
 * Returns what a file is: its content says so, and where it cannot (Markdown is text), its name. Throws a Refusal with the
 * way out for a format that is not read.
 */
export async function kindOfFile(bytes: Uint8Array, name: string): Promise<FileKind> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (start.startsWith('PK')) return await kindOfZip(bytes)
  if (start.includes('%PDF-')) return { format: 'pdf' }
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new Refusal(REASONS[kindOfOle(bytes)])
  if (/^\s*\{\\rtf/.test(start)) throw new Refusal(REASONS.rtf)
  const text = decodeText(bytes)
  // Only of what is no text: « BM » begins a bitmap, and a sentence.
  if (text === null) {
    const found = await fileTypeFromBuffer(bytes)
    throw new Refusal(REASONS[found ? reasonOf(found.mime) : DOCUMENT.test(name) ? 'corrupt' : 'unknown'])
  }
  if (/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/i.test(text.slice(0, 1000))) throw new Refusal(REASONS.picture)
  return kindOfText(text, name)
}

function kindOfText(text: string, name: string): FileKind {
  const start = text.slice(0, 4000).trimStart()
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*(<!doctype html|<html)|<!--[^>]*-->\s*<html)/i.test(start))
    return { format: 'html' }
  if (isMail(start) || MAIL.test(name)) return { format: 'eml' }
  if (HTML.test(name)) return { format: 'html' }
  return { format: MARKDOWN.test(name) ? 'md' : 'txt', text }
}

/** A text that begins with the header of a mail: two fields or more, one of which no person writes. */
function isMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/)
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line) && !line.startsWith('From '))
  return lines.length > 1 && lines.every((line) => MAIL_HEADER.test(line)) && OF_PROGRAMS.test(head)
}

async function kindOfZip(bytes: Uint8Array): Promise<FileKind> {
  const zip = await openZip(bytes)
  if (zip.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { format: 'docx', zip }
  if (zip.names.includes('content.xml')) {
    const type = (await zip.readText('mimetype'))?.trim() ?? ''
    const manifest = (await zip.readText('META-INF/manifest.xml')) ?? ''
    if (manifest.includes('encryption-data')) throw new Refusal(REASONS.encrypted)
    if (type.includes('spreadsheet')) throw new Refusal(REASONS.sheet)
    if (type.includes('presentation')) throw new Refusal(REASONS.slides)
    return { format: 'odt', zip }
  }
  const known = CONTAINERS.find(([pattern]) => zip.names.some((name) => pattern.test(name)))
  throw new Refusal(REASONS[known?.[1] ?? 'archive'])
}

/** The older container of Microsoft: Word's .doc, a mail of Outlook, or a .docx with a password ([MS-OFFCRYPTO]). */
function kindOfOle(bytes: Uint8Array): 'doc' | 'encrypted' | 'msg' | 'sheet' | 'slides' | 'unknown' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'encrypted'
  if (has('WordDocument')) return 'doc'
  if (has('__substg1.0_')) return 'msg'
  if (has('Workbook')) return 'sheet'
  return has('PowerPoint Document') ? 'slides' : 'unknown'
}

function reasonOf(mime: string): keyof typeof REASONS {
  if (mime.startsWith('image/')) return 'picture'
  if (/^(audio|video)\//.test(mime)) return 'sound'
  return /zip|rar|tar|7z|compress|bzip/.test(mime) ? 'archive' : 'unknown'
}
