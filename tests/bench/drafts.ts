import type { SourceDocument } from '@/payload/editorial/import/model'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { annotatedDrafts } from '../support/drafts/annotated-draft'
import { KNOWN, score, total } from '../support/drafts/score'

const SECTIONS = 2000
const ROUNDS = 5

/**
 * Prints how well the drafts of the corpus are understood, the half that was held back apart, and what understanding a
 * draft of 2,000 sections takes.
 */
export async function measureDrafts(): Promise<void> {
  for (const half of ['tuned', 'held-back'] as const) {
    const scores = annotatedDrafts(half).map(score)
    const all = total(scores)
    console.log(`\n${half}: ${(all.share * 100).toFixed(1)} % of ${all.blocks} blocks right in ${scores.length} drafts`)
    console.table(
      Object.fromEntries(
        scores.map(({ name, right, blocks, lost, planted, raised, others }) => [
          name,
          { blocks: `${right}/${blocks}`, lost, doubts: `${raised}/${planted}`, 'other doubts': others },
        ]),
      ),
    )
    console.log(`doubts raised: ${all.raised} of ${all.planted}, others: ${all.others}; characters lost: ${all.lost}`)
  }
  console.table([longDraft()])
}

function longDraft() {
  const source = sections(SECTIONS)
  const room = process.resourceUsage().maxRSS
  const processor = process.cpuUsage()
  let blocks = 0
  for (let round = 0; round < ROUNDS; round += 1) blocks = structureDraft(source, KNOWN).blocks.length
  const { user, system } = process.cpuUsage(processor)
  return {
    sections: SECTIONS,
    lines: source.lines.length,
    blocks,
    'seconds of processor': ((user + system) / 1_000_000 / ROUNDS).toFixed(2),
    'MB more': ((process.resourceUsage().maxRSS - room) / 1024).toFixed(0),
  }
}

function sections(count: number): SourceDocument {
  const texts = ['Un long rapport sur les métiers du soin', '', 'Deux mille parties.', '']
  for (let section = 1; section <= count; section += 1) {
    texts.push(
      `La partie numéro ${section}`,
      '',
      'Chaque partie a son texte, avec une adresse (www.exemple.fr) et quelques mots de plus pour faire un paragraphe.',
      '',
      '- un premier point',
      '- un second point',
      '',
    )
  }
  const lines = texts.map((text, place) => ({ number: place + 1, runs: text === '' ? [] : [{ text }] }))
  return { name: 'rapport.txt', format: 'txt', lines, pictures: [], remarks: [] }
}
