import { strToU8 } from 'fflate'
import { readBytes } from '@/payload/import/read-bytes'
import { shownLines } from '@/tests/support/drafts/shown-lines'
import { writeDocx } from '@/tests/support/drafts/write-docx'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`
const r = (words: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(words)}</w:r>`
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

async function read(body: string, files: Record<string, Uint8Array> = {}) {
  const document = strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`)
  const bytes = writeDocx({ blocks: [] }, { files: { 'word/document.xml': document, ...files } })
  const { source } = await readBytes(bytes, 'a.docx')
  return { lines: shownLines(source), remarks: source.remarks, source }
}

const styles = (...written: string[]) => ({
  'word/styles.xml': strToU8(`<w:styles ${NAMESPACES}>${written.join('')}</w:styles>`),
})
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

describe('no word of a Word document is lost', () => {
  test.each([
    ['a simple field', p(`${r('Le ')}<w:fldSimple w:instr="DATE">${r('3 mars')}</w:fldSimple>`), ['Le 3 mars']],
    [
      'a field that is a link',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://exemple.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('ici')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' et là')}`,
      ),
      ['[ici](https://exemple.org/) et là'],
    ],
    [
      'a formula',
      p(
        `${r('soit ')}<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      ['soit a/b'],
    ],
    [
      'a control of content',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('à remplir'))}</w:sdtContent></w:sdt>`,
      ['à remplir'],
    ],
    ['a smart tag', p(`<w:smartTag>${r('Quimper')}</w:smartTag>`), ['Quimper']],
    ['an insertion that is not accepted yet', p(`<w:ins>${r('ajouté')}</w:ins>`), ['ajouté']],
    [
      'a text box, written for programs of today and of before',
      p(
        `${r('avant')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p(r('À noter'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${p(r('À noter'))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['avant', 'À noter'],
    ],
    [
      'a box of one cell',
      `<w:tbl><w:tr><w:tc>${p(r('À noter'))}${p(r('Fermé le lundi.'))}</w:tc></w:tr></w:tbl>`,
      ['cell 0:0| À noter', 'cell 0:0| Fermé le lundi.'],
    ],
    ['an element that nobody knows', p(`<w:inconnu>${r('gardé')}</w:inconnu>`), ['gardé']],
    ['a sign of Wingdings', p(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r(' fait')}`), ['✓ fait']],
    ['a bullet typed in Symbol', p(r('\uf0b7', '<w:rFonts w:ascii="Symbol"/>') + r(' un point')), ['• un point']],
    [
      'tabs, breaks and hyphens',
      p(`<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d')}<w:softHyphen/>${t('e')}</w:r>`),
      ['a\tb⏎c‑de'],
    ],
    [
      'points after line breaks',
      p(`<w:r>${t('Il faut :')}<w:br/>${t('- un')}<w:br/>${t('- deux')}</w:r>`),
      ['Il faut :', '- un', '- deux'],
    ],
    [
      'a page break',
      p(`${r('avant')}`) + p(`<w:r><w:br w:type="page"/></w:r>`) + p(r('après')),
      ['avant', 'rule', 'après'],
    ],
  ])('in %s', async (_, body, expected) => {
    expect((await read(body)).lines).toEqual(expected)
  })
})

test('what was deleted, hidden or said beside is left out, and said', async () => {
  const { lines, remarks } = await read(
    p(
      `${r('Le texte')}<w:del><w:r><w:delText> ancien</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr>${t('caché')}</w:r><w:r><w:commentReference w:id="1"/></w:r>`,
    ),
  )
  expect(lines).toEqual(['Le texte'])
  expect(remarks).toEqual([
    'Les mots supprimés dans le suivi des modifications n’ont pas été repris.',
    'Du texte masqué n’a pas été repris.',
    'Les commentaires de relecture n’ont pas été repris.',
  ])
})

test('a style is what the one it is based on is, and its formats are those of its words', async () => {
  const { lines } = await read(
    p(r('Intertitre maison'), '<w:pStyle w:val="Maison"/>') +
      p(r('Par le plan'), '<w:outlineLvl w:val="2"/>') +
      p(r('En gras par le style') + r(' sauf ici', '<w:b w:val="0"/>'), '<w:pStyle w:val="Gras"/>') +
      p(r('Sans description'), '<w:pStyle w:val="Titre3"/>'),
    styles(
      style('Titre2', 'heading 2'),
      style('Maison', 'Mon intertitre', '<w:basedOn w:val="Titre2"/>'),
      style('Gras', 'Gras', '<w:rPr><w:b/></w:rPr>'),
      // Styles that are based on one another.
      style('A', 'A', '<w:basedOn w:val="B"/>'),
      style('B', 'B', '<w:basedOn w:val="A"/>'),
    ),
  )
  expect(lines).toEqual([
    'h2| Intertitre maison',
    'h3| Par le plan',
    '*En gras par le style* sauf ici',
    'h3| Sans description',
  ])
})

const half = (points: number) => `<w:sz w:val="${points * 2}"/>`
const normal = (points: number) =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>${half(points)}</w:rPr></w:style>`
const byDefault = (points: number) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${half(points)}</w:rPr></w:rPrDefault></w:docDefaults>`

test.each([
  ['its usual style', normal],
  ['its settings', byDefault],
  ['its usual style, whatever its settings say,', (points: number) => byDefault(30) + normal(points)],
])('a line is large beside the text, whose size %s may say', async (_, written) => {
  const largeOf = async (body: number, line: number) => {
    const text = p(r('Un texte qui est plus long que les autres lignes.'))
    const { source } = await read(
      p(r('Une partie', half(line))) + text + p(r('Autre style'), '<w:pStyle w:val="Autre"/>'),
      styles(written(body), style('Autre', 'Autre', '<w:basedOn w:val="Normal"/>')),
    )
    return source.lines.map(({ isLarge }) => isLarge ?? false)
  }
  for (const [body, almost, enough] of [
    [10, 11, 12],
    [12, 14, 15],
    [14, 16, 17],
  ] as const) {
    expect(await largeOf(body, almost)).toEqual([false, false, false])
    expect(await largeOf(body, enough)).toEqual([true, false, false])
  }
})

test('points are counted as Word does: a list goes on after a paragraph, another begins anew', async () => {
  const level = (place: number, format: string, start = 1) =>
    `<w:lvl w:ilvl="${place}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`
  const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const point = (list: number, depth: number, words: string) =>
    p(r(words), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
  const { lines, remarks } = await read(
    [
      point(1, 0, 'un'),
      point(1, 1, 'a'),
      point(1, 1, 'b'),
      p(r('entre')),
      point(1, 0, 'deux'),
      point(1, 1, 'a'),
      point(2, 0, 'autre'),
      point(2, 0, 'suite'),
      point(0, 0, 'plus de liste'),
    ].join(''),
    { 'word/numbering.xml': strToU8(numbering) },
  )
  expect(lines).toEqual([
    '1.| un',
    ' 1.| a',
    ' 2.| b',
    'entre',
    '2.| deux',
    ' 1.| a',
    '1.| autre',
    '2.| suite',
    'plus de liste',
  ])
  expect(remarks).toEqual([expect.stringContaining('numérotée autrement')])
})

test('cells keep their place when others are merged, and a first row in bold names the columns', async () => {
  const cell = (words: string, properties = '', format = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(words, format))}</w:tc>`
  const bold = '<w:b/>'
  const { source } = await read(
    `<w:tbl><w:tr>${cell('Lieu', '', bold)}${cell('Places', '<w:gridSpan w:val="2"/>', bold)}</w:tr>` +
      `<w:tr>${cell('Quimper', '<w:vMerge w:val="restart"/>')}${cell('jour')}${cell('12')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('nuit')}${cell('8')}</w:tr></w:tbl>`,
  )
  expect(source.lines.map((line) => [line.runs[0]?.text, line.cell])).toEqual([
    ['Lieu', { table: 1, row: 0, column: 0, isHeader: true }],
    ['Places', { table: 1, row: 0, column: 1, columnSpan: 2, isHeader: true }],
    ['Quimper', { table: 1, row: 1, column: 0, rowSpan: 2 }],
    ['jour', { table: 1, row: 1, column: 1 }],
    ['12', { table: 1, row: 1, column: 2 }],
    ['nuit', { table: 1, row: 2, column: 1 }],
    ['8', { table: 1, row: 2, column: 2 }],
  ])
})

test.each([
  ['wmf', [0xd7, 0xcd, 0xc6, 0x9a]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
])('a picture in %s is left out, and said', async (extension, signature) => {
  const bytes = writeDocx({
    blocks: [
      { kind: 'paragraph', words: 'Texte' },
      {
        kind: 'picture',
        picture: {
          name: `a.${extension}`,
          mimeType: `image/${extension}`,
          bytes: Uint8Array.from([...signature, ...new Array(200).fill(1)]),
        },
      },
    ],
  })
  const { source } = await readBytes(bytes, 'a.docx')
  expect(source.pictures).toEqual([])
  expect(source.remarks).toEqual([
    'Une image n’a pas été reprise : format non lu ici. Enregistrez-la en JPEG ou en PNG, puis ajoutez un bloc « Image ».',
  ])
})
