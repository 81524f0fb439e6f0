import { strToU8 } from 'fflate'
import iconv from 'iconv-lite'
import { readBytes } from '@/payload/import/read-bytes'
import { PICTURE } from '@/tests/support/drafts/every-trait'
import { shownLines } from '@/tests/support/drafts/shown-lines'

const HEAD = [
  'From: =?iso-8859-1?Q?H=E9l=E8ne_Exemple?= <helene@exemple.org>',
  'Subject: =?utf-8?B?w4ljb2xl?=',
  'Date: Mon, 2 Mar 2026 08:00:00 +0100',
  'MIME-Version: 1.0',
]
const SHOWN_HEAD = [
  'from| Hélène Exemple <helene@exemple.org>',
  'date| Mon, 2 Mar 2026 08:00:00 +0100',
  'subject| École',
]

async function read(type: string, body: string | Uint8Array, name = 'a.eml') {
  const head = strToU8([...HEAD, `Content-Type: ${type}`, '', ''].join('\r\n'))
  const bytes = Uint8Array.from([...head, ...(typeof body === 'string' ? strToU8(body) : body)])
  const { source } = await readBytes(bytes, name)
  return shownLines(source).slice(SHOWN_HEAD.length)
}

test('a letter is known by its header, whatever its name', async () => {
  const bytes = strToU8([...HEAD, 'Content-Type: text/plain; charset=utf-8', '', 'Bonjour'].join('\r\n'))
  const { source } = await readBytes(bytes, 'sans-extension')
  expect(source.format).toBe('eml')
  expect(shownLines(source)).toEqual([...SHOWN_HEAD, 'Bonjour'])
})

test('a text that begins like a letter is none', async () => {
  const { source } = await readBytes(strToU8('Date : 3 mars\nLieu : Quimper\n\nBonjour'), 'a.txt')
  expect(source.format).toBe('txt')
})

test('a letter in Windows-1252 has its apostrophes, its blank lines and its signature', async () => {
  const body = iconv.encode('L’été\r\n\r\nSuite\r\n-- \r\nHélène\r\n', 'win1252')
  expect(await read('text/plain; charset=iso-8859-1', new Uint8Array(body))).toEqual([
    'L’été',
    '',
    'Suite',
    'mailSignature| -- ',
    'mailSignature| Hélène',
  ])
})

test('the lines of Gmail, its quoted letter and its signature', async () => {
  const html =
    '<div dir="ltr"><div>Bonjour,</div><div><br></div><div>Voici le texte :<br><br>Premier paragraphe<br>avec retour</div>' +
    '<div class="gmail_signature">Hélène<br>Association</div></div>' +
    '<blockquote class="gmail_quote"><div>Ancien message</div></blockquote><img src="https://exemple.org/p.gif" width="1" height="1">'
  expect(await read('text/html; charset=utf-8', html)).toEqual([
    'Bonjour,',
    '',
    'Voici le texte :',
    'Premier paragraphe⏎avec retour',
    'mailSignature| Hélène⏎Association',
    'Ancien message',
  ])
})

test('an HTML part that only says to look at the other gives way to the text', async () => {
  const body = [
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Un long texte, tout entier dans cette partie.',
    '--x',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Voir.</p>',
    '--x--',
    '',
  ].join('\r\n')
  expect(await read('multipart/alternative; boundary=x', body)).toEqual([
    'Un long texte, tout entier dans cette partie.',
  ])
})

test('a page that Word saved in one file has its pictures', async () => {
  const body = [
    '--x',
    'Content-Location: file:///C:/a/texte.htm',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p class=MsoNormal>Texte</p><p><img src="texte_fichiers/image001.png"></p>',
    '--x',
    'Content-Location: file:///C:/a/texte_fichiers/image001.png',
    'Content-Transfer-Encoding: base64',
    'Content-Type: image/png',
    '',
    Buffer.from(PICTURE.bytes).toString('base64'),
    '--x--',
    '',
  ].join('\r\n')
  expect(await read('multipart/related; boundary=x; type="text/html"', body, 'texte.mht')).toEqual([
    'Texte',
    'picture-1',
  ])
})
