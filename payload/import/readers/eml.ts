import { simpleParser } from 'mailparser'
import type { Run, SourceDocument, SourceLine } from '../../editorial/import/model'
import type { Brought } from '../brought'
import { MOST_ATTACHMENTS } from '../limits'
import { Losses } from '../losses'
import { Pictures } from '../pictures'
import { REASONS, Refusal } from '../refusal'
import { SourceLines } from '../source-lines'
import { readHtml } from './html'
import { readTxt } from './txt'

const SIGNATURE = /^--\s?$/
const ENCRYPTED = /^application\/(pgp-encrypted|(x-)?pkcs7-mime)/i
const OF_SIGNATURES = /^application\/(pgp-signature|(x-)?pkcs7-signature)/i

type Letter = Awaited<ReturnType<typeof simpleParser>>
type Attachment = Letter['attachments'][number]

/**
 * Returns the words of a letter: its header first, then its HTML, or its text where it has more. Its pictures are those
 * of the document, the others of its files are attachments.
 */
export async function readEml(
  bytes: Uint8Array,
): Promise<Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> & { attachments: Brought['attachments'] }> {
  const letter = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
  })
  const shown = new Set<Attachment>()
  const body = bodyOf(letter, shown)
  const isEncrypted = letter.attachments.some(({ contentType }) => ENCRYPTED.test(contentType))
  if (isEncrypted && body.lines.length === 0) throw new Refusal(REASONS.encrypted)

  const lines = new SourceLines()
  addHeader(letter, lines)
  let isSignature = false
  for (const { number: _, runs, ...place } of body.lines) {
    isSignature ||= SIGNATURE.test(textOf(runs))
    lines.add(
      runs,
      isSignature && place.style?.kind !== 'note' ? { ...place, style: { kind: 'mailSignature' } } : place,
    )
  }

  const losses = new Losses()
  const pictures = new Pictures(losses, body.pictures)
  const attachments: Brought['attachments'] = []
  for (const attachment of letter.attachments) {
    const { filename, content, related } = attachment
    // Of a letter that is cut, the library says `false`.
    const contentType = attachment.contentType || 'application/octet-stream'
    if (shown.has(attachment) || OF_SIGNATURES.test(contentType)) continue
    const isPicture = contentType.startsWith('image/')
    const key = isPicture
      ? pictures.add(`attachment:${attachments.length}:${filename}`, content, { name: filename })
      : null
    if (key) lines.add([], { picture: key })
    else if (isPicture || related) continue
    else if (attachments.length >= MOST_ATTACHMENTS) losses.add('attachment')
    else attachments.push({ name: filename ?? 'piece-jointe', mimeType: contentType, bytes: Uint8Array.from(content) })
  }
  return {
    lines: lines.lines,
    pictures: pictures.pictures,
    remarks: [...body.remarks, ...losses.sentences()],
    attachments,
  }
}

function bodyOf(letter: Letter, shown: Set<Attachment>): Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> {
  const text = letter.text ? readTxt(letter.text.replace(/\n$/, '')) : null
  if (!letter.html) return text ?? { lines: [], pictures: [], remarks: [] }
  const read = readHtml(letter.html, {
    pictureOf: (address) => {
      const name = /^cid:(.*)$/i.exec(address)?.[1]
      const found = letter.attachments.find(({ cid, headers }) => (name ? cid === name : isPlace(headers, address)))
      if (!found) return null
      shown.add(found)
      return { name: found.filename, bytes: found.content }
    },
  })
  // Some programs send an HTML part that only says to look at the other.
  return text && lettersOf(text.lines) > 2 * lettersOf(read.lines) ? text : read
}

/** A page that Word saved with its pictures in one file (.mht) names them by their place. */
function isPlace(headers: Attachment['headers'], address: string): boolean {
  const place = headers.get('content-location')
  return typeof place === 'string' && (place === address || place.endsWith(`/${address}`))
}

function lettersOf(lines: SourceLine[]): number {
  return lines.reduce((sum, { runs }) => sum + textOf(runs).replace(/\s/g, '').length, 0)
}

function textOf(runs: Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function addHeader({ from, subject, date, headerLines }: Letter, lines: SourceLines) {
  const written = headerLines.find(({ key }) => key === 'date')?.line.replace(/^date:\s*/i, '') ?? date?.toISOString()
  const fields = [
    [
      'from',
      from?.value.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join(', '),
    ],
    ['date', written],
    ['subject', subject],
  ] as const
  for (const [name, value] of fields) {
    if (value) lines.add([{ text: value.replace(/\s+/g, ' ').trim() }], { style: { kind: 'mailHeader', name } })
  }
}
