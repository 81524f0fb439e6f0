import { htmlOf } from './write-html'
import { textLines } from './write-txt'
import { picturesOf, type WrittenDraft } from './written-draft'

interface MailSettings {
  from?: string
  to?: string
  subject?: string
  /** RFC 5322. */
  date?: string
  /** Which parts it has; a letter of Outlook has both. */
  parts?: 'html' | 'text' | 'both'
  /** Lines below « -- ». */
  signature?: string[]
  attachments?: { name: string; mimeType: string; bytes: Uint8Array }[]
}

/** Returns a letter as a mail program saves it (RFC 5322), its pictures inside (`cid:`). */
export function writeEml(draft: WrittenDraft, settings: MailSettings = {}): Uint8Array {
  const { from = 'Anne Exemple <anne@exemple.org>', to = 'redaction@exemple.org', subject = 'Pour le site' } = settings
  const { date = 'Tue, 10 Nov 2026 09:12:00 +0100', parts = 'both', signature = [], attachments = [] } = settings
  const signed = signature.length > 0 ? ['', '-- ', ...signature] : []
  const text = part('text/plain; charset=utf-8', encoded([...textLines(draft), ...signed].join('\r\n')))
  const html = htmlPart(draft, signed)
  const body = parts === 'text' ? text : parts === 'html' ? html : multipart('alternative', [text, html])
  const files = attachments.map(({ name, mimeType, bytes }) =>
    part(
      mimeType,
      Buffer.from(bytes).toString('base64'),
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
    ),
  )
  const head = [
    `From: ${header(from)}`,
    `To: ${header(to)}`,
    `Subject: ${header(subject)}`,
    `Date: ${date}`,
    'Message-ID: <1@exemple.org>',
    'MIME-Version: 1.0',
  ]
  return new TextEncoder().encode(
    `${head.join('\r\n')}\r\n${files.length > 0 ? multipart('mixed', [body, ...files]) : body}`,
  )
}

function htmlPart(draft: WrittenDraft, signed: string[]): string {
  const pictures = picturesOf(draft)
  const html = htmlOf(draft, { origin: 'outlook', pictureAddress: (position) => `cid:image${position + 1}@exemple` })
  const below = signed.map((line) => `<p class=MsoNormal>${line}</p>`).join('')
  const words = part('text/html; charset=utf-8', encoded(html.replace('</body>', `${below}</body>`)))
  if (pictures.length === 0) return words
  const inside = pictures.map(({ name, mimeType, bytes }, place) =>
    part(
      mimeType,
      Buffer.from(bytes).toString('base64'),
      `Content-ID: <image${place + 1}@exemple>\r\nContent-Disposition: inline; filename="${name}"`,
    ),
  )
  return multipart('related', [words, ...inside])
}

function part(type: string, base64: string, more = ''): string {
  const lines = base64.replace(/.{76}/g, '$&\r\n')
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more && `${more}\r\n`}\r\n${lines}\r\n`
}

function multipart(kind: string, parts: string[]): string {
  const boundary = `----=_${kind}_skorann`
  const written = parts.map((one) => `--${boundary}\r\n${one}`).join('')
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${written}--${boundary}--\r\n`
}

/** RFC 2047. */
function header(words: string): string {
  return words.replace(/[^ -~]+(?: [^ -~]+)*/g, (some) => `=?utf-8?B?${encoded(some)}?=`)
}

function encoded(text: string): string {
  return Buffer.from(text).toString('base64')
}
