/**
 * The « fiche d’accueil » of the samples: a page of PDF 1.7, tagged (title, paragraphs, language), about 3 kB.
 * Written by hand because no dependency is worth one page.
 */
export function samplePdf(): Buffer {
  const lines = LINES.map((line, index) => taggedLine(line, index, 780 - index * 34)).join('\n')
  const elements = LINES.map(({ tag }, index) => `<< /Type /StructElem /S /${tag} /P 7 0 R /Pg 3 0 R /K ${index} >>`)
  const firstElement = 9
  const references = LINES.map((_, index) => `${firstElement + index} 0 R`).join(' ')
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 8 0 R /StructParents 0 /Tabs /S >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [${references}]] >> >>`,
    `<< /Type /StructElem /S /Document /P 6 0 R /K [${references}] >>`,
    `<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`,
    ...elements,
    `<< /Title ${pdfText('Fiche d’accueil (exemple)')} /Author ${pdfText('Skorann Actualités')} >>`,
  ])
}

const LINES: { tag: 'H1' | 'H2' | 'P'; words: string }[] = [
  { tag: 'H1', words: 'Fiche d’accueil (exemple)' },
  { tag: 'P', words: 'Une page à remplir la veille, à remettre à l’arrivée.' },
  { tag: 'H2', words: 'Le lieu' },
  { tag: 'P', words: 'Entrée à prendre : ..........................................................' },
  { tag: 'P', words: 'Badge, vestiaire, repas : ..................................................' },
  { tag: 'H2', words: 'Les personnes' },
  { tag: 'P', words: 'Vous êtes accueilli par : ..................................................' },
  { tag: 'P', words: 'En son absence, demandez : ..............................................' },
  { tag: 'H2', words: 'La journée' },
  { tag: 'P', words: 'Heures de présence et de relève : .......................................' },
  { tag: 'P', words: 'Ce qui ne se devine pas ici : ..............................................' },
  { tag: 'H2', words: 'À ne jamais écrire sur cette fiche' },
  { tag: 'P', words: 'Le nom d’une personne accompagnée, ni rien de sa santé.' },
]

const STYLES = { H1: '/F2 24', H2: '/F2 15', P: '/F1 12' }

function taggedLine({ tag, words }: (typeof LINES)[number], index: number, y: number) {
  return `/${tag} << /MCID ${index} >> BDC BT ${STYLES[tag]} Tf 56 ${y} Td ${winAnsi(words)} Tj ET EMC`
}

/** A string in the encoding of the fonts: Latin-1, but for the apostrophe. */
function winAnsi(words: string) {
  return `(${words.replace(/[\\()]/g, '\\$&').replaceAll('’', '\x92')})`
}

/** A string of the document's properties: UTF-16 with its mark, in hexadecimal. */
function pdfText(words: string) {
  return `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** The file: each object, then the table of where each begins. The last object is the document's properties. */
function assemble(objects: string[]): Buffer {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}
