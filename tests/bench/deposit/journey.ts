import type { Locator, Page } from 'playwright-core'
import { formListens, listening } from '../../support/admin-page'
import type { AnnotatedDraft } from '../../support/drafts/annotated-draft'
import { fileOf } from '../../support/drafts/file-of'
import { Hands } from '../hands'

export interface Journey {
  presses: number
  /** In characters: descriptions of pictures, a chapô. */
  typed: number
  /** Of the machine: from the dropped file to the answer of the published page. */
  seconds: number
  /** What was asked for before the draft could be published. */
  asked: string[]
  /** Of the published page. */
  address: string
}

/** Where a press begins: the first page of the admin. A draft is dropped there, or pasted when it was no file. */
export async function depositAndPublish(page: Page, site: string, draft: AnnotatedDraft): Promise<Journey> {
  await page.goto(`${site}/admin`)
  await listening(page.locator('.sk-dashboard-heading'))
  const hands = new Hands(page)
  const started = performance.now()
  if (draft.source.format === 'pasted') await paste(hands, draft)
  else await drop(hands, draft)
  await hands.click(page.getByRole('button', { name: 'Créer le brouillon' }))
  await page.waitForURL(/\/admin\/collections\/articles\/[\w-]{36}$/)
  await formListens(page)
  const asked = await answerWhatBlocks(hands)
  await hands.click(page.getByRole('button', { name: 'Publier…' }))
  await hands.click(page.locator('.sk-question').getByRole('button', { name: 'Publier', exact: true }))
  const link = page.locator('.sk-online').getByRole('link', { name: 'Voir la page' })
  await link.waitFor()
  const address = String(await link.getAttribute('href'))
  const { status } = await fetch(new URL(address, site))
  if (status !== 200) throw new Error(`${draft.name}: ${address} answered ${status}`)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  return { presses: hands.presses, typed: hands.typed, seconds, asked, address }
}

async function drop(hands: Hands, draft: AnnotatedDraft) {
  const { bytes, name } = await fileOf(draft, UNDESCRIBED)
  // To take it from the window of the mail, and to let go of it.
  hands.presses += 1
  await hands.page.locator('.sk-dashboard-heading').evaluate(
    (element, { base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name))
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      }
    },
    { base64: Buffer.from(bytes).toString('base64'), name },
  )
}

async function paste(hands: Hands, draft: AnnotatedDraft) {
  const { page } = hands
  const { bytes } = await fileOf(draft)
  await hands.click(page.getByRole('link', { name: 'Déposer un texte' }).first())
  const words = page.getByLabel('Ou collez un texte')
  await listening(words)
  await hands.click(words)
  hands.presses += 1
  await page.keyboard.insertText(new TextDecoder().decode(bytes))
  await hands.click(page.getByRole('button', { name: 'Lire ce texte' }))
}

/** As most people send them. */
const UNDESCRIBED = { alt: '' }

/** In the order of « Avant de publier », until nothing there blocks the publication; returns its lines. */
async function answerWhatBlocks(hands: Hands): Promise<string[]> {
  const { page } = hands
  const blocking = page.locator('.sk-findings button[data-kind="blocks"]')
  await page.locator('.sk-findings :is(p, button)').first().waitFor()
  const asked: string[] = []
  while ((await blocking.count()) > 0) {
    const before = await blocking.count()
    const line = ((await blocking.first().textContent()) ?? '').replace(/^.*publier : /, '').trim()
    if (asked.filter((one) => one === line).length > 9) throw new Error(`« ${line} » stays, whatever is answered`)
    asked.push(line)
    await answer(hands, line, blocking.first())
    await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length < count, [
      '.sk-findings button[data-kind="blocks"]',
      before,
    ] as const)
  }
  return asked
}

async function answer(hands: Hands, line: string, finding: Locator) {
  const { page } = hands
  if (/rubrique/i.test(line)) {
    await hands.click(page.locator('#field-category .rs__control'))
    await hands.click(page.locator('.rs__option').first())
    return
  }
  // It leads to its place, where the words are typed.
  await hands.click(finding)
  await page.waitForFunction(() => document.activeElement?.matches('input, textarea, [contenteditable="true"]'))
  await hands.type(WORDS_OF.find(([what]) => what.test(line))?.[1] ?? 'Une précision de la rédaction')
  // Which writes a description, and leaves any other field.
  await hands.press(/texte de remplacement/.test(line) ? 'Enter' : 'Tab')
}

const WORDS_OF: [RegExp, string][] = [
  [/texte de remplacement/, 'Trois soignantes préparent les transmissions du soir'],
  [/chapô/i, 'Ce que la coopérative propose, à qui, et comment y prendre part dès ce mois-ci.'],
  [/titre/i, 'La coopérative avance avec ses établissements'],
]
