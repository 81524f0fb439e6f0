import { logInByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { type AnnotatedDraft, annotatedDrafts } from '../support/drafts/annotated-draft'
import { score } from '../support/drafts/score'
import { startServer } from '../support/server'
import { depositAndPublish, type Journey } from './deposit/journey'
import { type StockScore, stockEditor } from './deposit/stock-editor'

/* The way of each draft of the corpus from the dropped file to the published page, beside the same text in the editor of a new Payload project. */

/** Seconds that a practised person takes to find a control, point at it and press (Card, Moran and Newell's keystroke model). */
const SECONDS_A_PRESS = 2.65
/** And for a character, typed by an average typist. */
const SECONDS_A_CHARACTER = 0.28

/**
 * Prints, for each draft, the presses and the seconds from the dropped file to the published page, the share of blocks that is
 * right, here and pasted into a new Payload project, and what is lost there. The seconds of a person are a model's: reading
 * comes on top.
 */
export async function measureDeposit(): Promise<void> {
  const only = process.argv[3]
  const drafts = (['tuned', 'held-back'] as const)
    .flatMap(annotatedDrafts)
    .filter(({ name }) => !only || name.includes(only))
  const stock = await stockEditor()
  const server = await startServer()
  const browser = await launchBrowser()
  const rows: Row[] = []
  try {
    const admin = await server.createAdmin()
    const page = await openPage(browser, { viewport: { width: 1366, height: 768 } })
    await logInByForm(page, server, admin)
    for (const draft of drafts) {
      try {
        const row = { draft, journey: await depositAndPublish(page, server.url, draft), pasted: stock(draft) }
        rows.push(row)
        console.log(lineOf(row))
      } catch (error) {
        // The others are measured all the same.
        console.error(`${draft.name} did not come to its end: ${error}`)
        process.exitCode = 1
      }
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  console.log(HEAD)
  for (const row of rows) console.log(lineOf(row))
  console.log(sumOf(rows))
}

interface Row {
  draft: AnnotatedDraft
  journey: Journey
  pasted: StockScore
}

const HEAD =
  '| draft | presses | typed | machine, s | person, s | asked for | blocks right | pasted into stock Payload | of its kinds | lost there |\n' +
  '| --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |'

function lineOf({ draft, journey, pasted }: Row): string {
  const { blocks, right } = score(draft)
  const cells = [
    draft.name,
    journey.presses,
    journey.typed,
    journey.seconds,
    Math.round(secondsOf(journey)),
    journey.asked.join(', ') || 'nothing',
    `${right}/${blocks}`,
    `${pasted.right}/${pasted.blocks}`,
    `${pasted.rightOfItsKinds}/${pasted.blocks}`,
    pasted.lost.join(', ') || 'nothing',
  ]
  return `| ${cells.join(' | ')} |`
}

function secondsOf({ presses, seconds, typed }: Journey): number {
  return seconds + presses * SECONDS_A_PRESS + typed * SECONDS_A_CHARACTER
}

function sumOf(rows: Row[]): string {
  const scores = rows.map(({ draft }) => score(draft))
  const share = (right: number, blocks: number) => `${((100 * right) / blocks).toFixed(1)} %`
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
  const stockBlocks = sum(rows.map(({ pasted }) => pasted.blocks))
  return [
    `presses: ${medianAndMost(rows.map(({ journey }) => journey.presses))}`,
    `seconds of the machine: ${medianAndMost(rows.map(({ journey }) => journey.seconds))}`,
    `seconds of a person: ${medianAndMost(rows.map(({ journey }) => Math.round(secondsOf(journey))))}`,
    `blocks right: ${share(sum(scores.map(({ right }) => right)), sum(scores.map(({ blocks }) => blocks)))}`,
    `pasted into stock Payload: ${share(sum(rows.map(({ pasted }) => pasted.right)), stockBlocks)}`,
    `of the kinds it has: ${share(sum(rows.map(({ pasted }) => pasted.rightOfItsKinds)), stockBlocks)}`,
  ].join('\n')
}

function medianAndMost(numbers: number[]): string {
  const sorted = numbers.toSorted((one, other) => one - other)
  return `median ${sorted[Math.floor(sorted.length / 2)]}, at most ${sorted.at(-1)}`
}
