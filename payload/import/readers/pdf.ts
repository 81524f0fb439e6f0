import type { SourceDocument } from '../../editorial/import/model'
import { MOST_PAGES } from '../limits'
import { safeHref } from '../links'
import { Losses } from '../losses'
import { REASONS, Refusal } from '../refusal'
import { SourceLines } from '../source-lines'
import { linesOfPage, type PageLine, type Piece } from './pdf-lines'
import { paragraphsOf } from './pdf-paragraphs'
import { dropRepeated } from './pdf-repeated'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>
type Page = Awaited<ReturnType<Document['getPage']>>

/** Names of fonts are known once a page is laid out, which takes its pictures too: not of every page. */
const MOST_PAGES_LAID_OUT = 12
/** A page number, and what a scanner writes of itself. */
const FEWEST_LETTERS = 20

/**
 * Returns the text of a PDF, which knows glyphs at places and no structure: lines are put together to paragraphs, column
 * after column, and every line is marked as pieced together.
 */
export async function readPdf(bytes: Uint8Array): Promise<Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'>> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await opened(library, bytes)
  if (document.numPages > MOST_PAGES) throw new Refusal(REASONS.manyPages)
  const losses = new Losses()
  const bold = new Map<string, boolean>()
  const pages: PageLine[][] = []
  const blank: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await fromLibrary(document.getPage(number))
    if (number <= MOST_PAGES_LAID_OUT) losses.add('pdf-picture', await layOut(library, page))
    const lines = linesOfPage(await piecesOf(page, bold, losses), page.view[2] ?? 0)
    if (lines.length === 0) blank.push(number)
    pages.push(lines)
    page.cleanup()
  }
  await document.destroy()
  const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  if (letters < FEWEST_LETTERS) throw new Refusal(REASONS.scanned)

  const { kept, repeated } = dropRepeated(pages)
  const lines = new SourceLines()
  for (const { runs, style } of paragraphsOf(kept)) lines.add(runs, { ...(style && { style }), isPiecedTogether: true })
  const remarks = [
    'Un PDF ne dit pas où commencent ses paragraphes ni ses intertitres : comparez chaque passage avec le document.',
  ]
  if (repeated.length > 0)
    remarks.push(`Répété sur les pages, donc non repris : ${repeated.map((words) => `« ${words} »`).join(', ')}.`)
  if (blank.length > 0) remarks.push(pagesWithoutText(blank))
  return { lines: lines.lines, pictures: [], remarks: [...remarks, ...losses.sentences()] }
}

function pagesWithoutText(pages: number[]): string {
  const names = new Intl.ListFormat('fr').format(pages.map(String))
  return pages.length > 1
    ? `Les pages ${names} n’ont pas de texte : ce sont des images.`
    : `La page ${names} n’a pas de texte : c’est une image.`
}

async function opened(library: Library, bytes: Uint8Array): Promise<Document> {
  try {
    return await library.getDocument({
      // The library keeps what it is given.
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: library.VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new Refusal(name === 'PasswordException' ? REASONS.encrypted : REASONS.corrupt, { cause: error })
  }
}

/** What the library cannot read is damaged. */
function fromLibrary<Result>(reading: Promise<Result>): Promise<Result> {
  return reading.catch((error: unknown) => {
    throw new Refusal(REASONS.corrupt, { cause: error })
  })
}

/** Has the names of the fonts of a page known, and returns how many pictures it has. */
async function layOut(library: Library, page: Page): Promise<number> {
  const { fnArray } = await fromLibrary(page.getOperatorList())
  const pictures = new Set([library.OPS.paintImageXObject, library.OPS.paintInlineImageXObject])
  return fnArray.filter((operator) => pictures.has(operator)).length
}

async function piecesOf(page: Page, bold: Map<string, boolean>, losses: Losses): Promise<Piece[]> {
  const [{ items }, links] = await Promise.all([fromLibrary(page.getTextContent()), linksOf(page, losses)])
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str === '') return []
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    const size = Math.hypot(a, b)
    // What is written upwards, at the edge of a page.
    if (size === 0 || Math.abs(b) > Math.abs(a)) return []
    const isBold = boldOf(page, item.fontName, bold)
    const middle = { x: x + item.width / 2, y: y + size / 3 }
    const href = links.find(({ rect: [left, bottom, right, top] }) => {
      return middle.x >= left && middle.x <= right && middle.y >= bottom && middle.y <= top
    })?.href
    return [{ text: item.str, x, y, width: item.width, size, ...(isBold && { bold: true }), ...(href && { href }) }]
  })
}

function boldOf(page: Page, font: string, known: Map<string, boolean>): boolean {
  if (!known.has(font) && page.commonObjs.has(font)) {
    const {
      name = '',
      bold = false,
      black = false,
    } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean }
    known.set(font, bold || black || /bold|black|heavy|semibold/i.test(name))
  }
  return known.get(font) ?? false
}

async function linksOf(
  page: Page,
  losses: Losses,
): Promise<{ rect: [number, number, number, number]; href: string }[]> {
  const annotations: { subtype?: string; unsafeUrl?: string; url?: string; rect: [number, number, number, number] }[] =
    await fromLibrary(page.getAnnotations())
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const href = subtype === 'Link' ? safeHref(url ?? unsafeUrl, losses) : undefined
    return href ? [{ rect, href }] : []
  })
}
