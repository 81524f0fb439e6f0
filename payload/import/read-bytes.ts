import type { SourceDocument, SourceFormat } from '../editorial/import/model'
import type { Brought } from './brought'
import { kindOfFile } from './file-kind'
import { readTxt } from './readers/txt'
import { REASONS, Refusal } from './refusal'
import { decodeAs, decodeText } from './text-encoding'

type Words = Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> & { attachments?: Brought['attachments'] }

/** Returns what a file holds. Throws a Refusal with the reason why it is not read. Run in a process of its own (`read-in-process.ts`). */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Brought> {
  const kind = await kindOfFile(bytes, name)
  switch (kind.format) {
    case 'docx':
      return brought(name, kind.format, await (await import('./readers/docx')).readDocx(kind.zip))
    case 'odt':
      return brought(name, kind.format, await (await import('./readers/odt')).readOdt(kind.zip))
    case 'pdf':
      return brought(name, kind.format, await (await import('./readers/pdf')).readPdf(bytes))
    case 'eml':
      return brought(name, kind.format, await (await import('./readers/eml')).readEml(bytes))
    case 'html':
      return brought(name, kind.format, (await import('./readers/html')).readHtml(decodeHtml(bytes)))
    case 'md':
      return brought(name, kind.format, (await import('./readers/md')).readMd(kind.text))
    case 'txt':
      return brought(name, kind.format, readTxt(kind.text))
  }
}

/** Returns what was pasted, its HTML when it has one. Throws a Refusal with the reason why it is not read. */
export async function readPasted({ text = '', html = '' }: { text?: string; html?: string }): Promise<Brought> {
  if (html.trim() === '') return brought(null, 'pasted', readTxt(text))
  return brought(null, 'pasted', (await import('./readers/html')).readHtml(html))
}

/** By what the page says of its letters, in its first kilobyte (WHATWG, HTML); else as any text. */
function decodeHtml(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const said = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1]
  const isUnicode = !said || /^utf/i.test(said)
  return (isUnicode ? null : decodeAs(bytes, said)) ?? decodeText(bytes) ?? ''
}

function brought(name: string | null, format: SourceFormat, { attachments = [], ...words }: Words): Brought {
  const isWritten = words.lines.some(({ runs, picture }) => picture || runs.some(({ text }) => text.trim() !== ''))
  if (!isWritten && attachments.length === 0) throw new Refusal(REASONS.noWords)
  return { source: { name, format, ...words }, attachments }
}
