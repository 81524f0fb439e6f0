import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { SourceDocument } from '../../editorial/import/model'
import { isBlock } from '../../editorial/paste/dom'
import { writeFormats } from '../../editorial/paste/formats'
import { writeFormulas } from '../../editorial/paste/formulas'
import { keepLanguages } from '../../editorial/paste/languages'
import { nestPoints, tidyLists } from '../../editorial/paste/lists'
import { Remarks } from '../../editorial/paste/remarks'
import { tidySpaces } from '../../editorial/paste/spaces'
import { tidyTables } from '../../editorial/paste/tables'
import { dropComments, removeUnseen } from '../../editorial/paste/unseen'
import { DEEPEST_NESTING } from '../limits'
import { type Loss, Losses } from '../losses'
import { Pictures } from '../pictures'
import { REASONS, Refusal } from '../refusal'
import { HtmlLines, type HtmlSettings } from './html-lines'
import { markNotes } from './html-notes'
import { markFurniture } from './page-furniture'

/**
 * Returns the text of a page, of a clipboard or of a letter: the steps of `paste/`, which know what Word, Google and Outlook
 * write, then a line for each block. What is returned holds words, formats of the model and safe addresses, no HTML.
 */
export function readHtml(
  html: string,
  settings: HtmlSettings = {},
): Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> {
  const body = bodyOf(html)
  const isWord = /schemas-microsoft-com:office:office|class=["']?Mso/i.test(html.slice(0, 200_000))
  const sheets = [...body.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  const remarks = new Remarks()
  dropComments(body)
  removeUnseen(body, isWord, remarks)
  const besidePictures = markFurniture(body)
  writeFormulas(body)
  if (settings.lineEnds === 'markdown') keepLineEnds(body)
  tidySpaces(body)
  markNotes(body)
  nestPoints(body, remarks)
  keepLanguages(body, isWord)
  writeFormats(body, sheets, remarks)
  tidyTables(body)
  tidyLists(body, remarks)

  const losses = new Losses()
  losses.add('beside-picture', besidePictures)
  for (const [loss, count] of remarks.counts()) if (KNOWN.has(loss)) losses.add(loss as Loss, count)
  const pictures = new Pictures(losses)
  const lines = new HtmlLines(losses, pictures, settings)
  lines.read(body)
  return { lines: lines.lines.lines, pictures: pictures.pictures, remarks: losses.sentences() }
}

/** What `paste/` notes while it cleans: the rest is noted here. */
const KNOWN = new Set(['comment', 'deletion', 'drawing', 'numbering', 'strike'])

/** Everything is read, what stands after the end of a page too: mail programs write a second one there. */
function bodyOf(html: string): Element {
  const content = html.replace(/<!doctype[^<>]*>|<\/?(html|body)(\s[^<>]*)?>|<\?xml[^<>]*>/gi, '')
  refuseDeep(content)
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head><body>${content}</body></html>`)
  return document.body
}

/** Each step of the reading looks for what stands around an element: a tree as deep as it is long would take for ever. */
function refuseDeep(html: string) {
  let depth = 0
  const parser = new Parser({
    onopentag: () => {
      depth += 1
      if (depth > DEEPEST_NESTING) throw new Refusal(REASONS.tooDeep)
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  parser.end(html)
}

const SHORT_LINE = 60
const SIGN_OF_POINT = /^\s*(?:[•‣◦▪●■○·–—*-]|\(?\w{1,2}[.)])\s/

/** A line end after a short line was meant, and so is one before a sign of a list; others only break a long line. */
function keepLineEnds(body: Element) {
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const block = text.parentElement
    if (!text.data.includes('\n') || text.data.trim() === '' || block?.closest('pre, code')) continue
    const lines = text.data.split('\n')
    const nodes = lines.flatMap((line, place) => {
      const before = lines[place - 1]
      const isMeant = before !== undefined && (before.trim().length < SHORT_LINE || SIGN_OF_POINT.test(line))
      const isBetweenBlocks = line.trim() === '' && isBlock(text.nextSibling)
      if (isMeant && !isBetweenBlocks && before.trim() !== '') return [body.ownerDocument.createElement('br'), line]
      return [place > 0 ? ` ${line}` : line]
    })
    text.replaceWith(...nodes)
  }
}
