import { readBytes, readPasted } from '@/payload/import/read-bytes'
import { EVERY_TRAIT, PICTURE } from '@/tests/support/drafts/every-trait'
import { shownLines } from '@/tests/support/drafts/shown-lines'
import { writeDocx } from '@/tests/support/drafts/write-docx'
import { writeEml } from '@/tests/support/drafts/write-eml'
import { htmlOf, writeHtml } from '@/tests/support/drafts/write-html'
import { writeMd } from '@/tests/support/drafts/write-md'
import { writeOdt } from '@/tests/support/drafts/write-odt'
import { writePdf } from '@/tests/support/drafts/write-pdf'
import { writeTxt } from '@/tests/support/drafts/write-txt'

const LINES = [
  'title| L’accueil de nuit ouvre à Quimper',
  'subtitle| Douze places pour souffler',
  'h2| Un besoin ancien',
  'Depuis le 1^er^ mars, *douze places* sont _enfin_ ouvertes (CO~2~ compris). Voir [le projet](https://exemple.org/projet?an=2026&lieu=quimper) en ligne{1}.',
  '•| un veilleur',
  ' •| formé',
  '•| une aide-soignante',
  'h3| Pour s’inscrire',
  '1.| appeler',
  '2.| visiter',
  'Puis, une fois le dossier complet :',
  '3.| signer',
  'quote| Je dors enfin.',
  'header 0:0| Année',
  'header 0:1| Nuits',
  'cell 1:0| 2025',
  'cell 1:1| 412',
  'cell 2:0| 2026',
  'cell 2:1',
  'picture-1',
  'caption| Photo : Anne Exemple',
  'rule',
  'Contact : Anne Exemple⏎12, rue des Dunes',
  'note 1| Délibération du 3 mars 2026.',
]
/** A page and Markdown have no word for it. */
const TITLE_AS_HEADING = LINES.map((line) => line.replace(/^title/, 'h1'))

describe('everything that a draft holds is kept, and its structure', () => {
  test.each([
    ['Word in French', 'a.docx', writeDocx(EVERY_TRAIT), LINES],
    ['Word in English', 'a.docx', writeDocx(EVERY_TRAIT, { origin: 'word-en' }), LINES],
    ['a .docx of LibreOffice', 'a.docx', writeDocx(EVERY_TRAIT, { origin: 'libreoffice' }), LINES],
    ['a .docx of Google', 'a.docx', writeDocx(EVERY_TRAIT, { origin: 'google' }), LINES],
    ['LibreOffice', 'a.odt', writeOdt(EVERY_TRAIT), LINES],
    ['a page', 'a.html', writeHtml(EVERY_TRAIT), TITLE_AS_HEADING],
    ['a page that Word saved', 'a.htm', writeHtml(EVERY_TRAIT, { origin: 'word' }), LINES],
    ['a page of Google', 'a.html', writeHtml(EVERY_TRAIT, { origin: 'google' }), LINES],
    // A bare Markdown has neither chapô nor caption.
    [
      'Markdown',
      'a.md',
      writeMd(EVERY_TRAIT),
      TITLE_AS_HEADING.map((line) => line.replace(/^(subtitle|caption)\| /, '')),
    ],
  ])('in %s', async (_, name, bytes, expected) => {
    const { source } = await readBytes(bytes, name)
    expect(shownLines(source)).toEqual(expected)
    expect(source.lines.map(({ number }) => number)).toEqual(source.lines.map((_line, place) => place + 1))
    const [picture] = source.pictures
    expect(picture).toMatchObject({ key: 'picture-1', mimeType: 'image/png', alt: PICTURE.alt })
    expect(Buffer.from(picture?.bytes ?? []).equals(Buffer.from(PICTURE.bytes))).toBe(true)
    expect(source.remarks).toEqual([])
  })

  test.each(['word', 'google', 'outlook', 'plain'] as const)('in what is pasted from %s', async (origin) => {
    const { source } = await readPasted({ html: htmlOf(EVERY_TRAIT, { origin, isPage: false }), text: 'Sans format' })
    const titles = origin === 'plain' ? TITLE_AS_HEADING : LINES
    expect(source).toMatchObject({ name: null, format: 'pasted' })
    // Only a whole page says whose it is: a mark of Word is a class.
    expect(shownLines(source)).toEqual(titles)
  })

  test('in a letter, with its header and its signature', async () => {
    const letter = writeEml(EVERY_TRAIT, { signature: ['Anne Exemple', 'Association des Dunes'] })
    const { source } = await readBytes(letter, 'a.eml')
    const last = LINES.length - 1
    expect(shownLines(source)).toEqual([
      'from| Anne Exemple <anne@exemple.org>',
      'date| Tue, 10 Nov 2026 09:12:00 +0100',
      'subject| Pour le site',
      ...LINES.slice(0, last),
      '',
      'mailSignature| --',
      'mailSignature| Anne Exemple',
      'mailSignature| Association des Dunes',
      LINES[last],
    ])
    expect(source.pictures).toMatchObject([{ name: 'photo.png', alt: PICTURE.alt }])
  })

  test('in a text file, whose lines say nothing of what they are', async () => {
    const { source } = await readBytes(writeTxt(EVERY_TRAIT), 'a.txt')
    expect(source.lines.map(({ style }) => style)).toEqual(source.lines.map(() => undefined))
    expect(shownLines(source).slice(3, 9)).toEqual([
      'Depuis le 1er mars, douze places sont enfin ouvertes (CO2 compris). Voir le projet (https://exemple.org/projet?an=2026&lieu=quimper) en ligne.',
      '  • un veilleur',
      '    • formé',
      '  • une aide-soignante',
      'Pour s’inscrire',
      '  1. appeler',
    ])
  })

  test('in a PDF, whose lines are all marked as pieced together', async () => {
    const { source } = await readBytes(await writePdf(EVERY_TRAIT), 'a.pdf')
    expect(source.lines.every(({ isPiecedTogether }) => isPiecedTogether)).toBe(true)
    expect(source.lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      'L’accueil de nuit ouvre à Quimper',
      'Douze places pour souffler',
      'Un besoin ancien',
      'Depuis le 1er mars, douze places sont enfin ouvertes (CO2 compris). Voir le projet en ligne.',
      '• un veilleur',
      '• formé',
      '• une aide-soignante',
      'Pour s’inscrire',
      '1. appeler',
      '2. visiter',
      'Puis, une fois le dossier complet :',
      '3. signer',
      'Je dors enfin.',
      'Année\tNuits',
      '2025\t412',
      '2026',
      'Photo : Anne Exemple',
      expect.stringMatching(/^Contact : Anne Exemple\s12, rue des Dunes$/),
    ])
  })
})
