import { launchBrowser } from '../../support/browser'
import { measureTyping, type Typing } from './measures'
import { openDraft } from './open-draft'
import { textOf } from './sample-text'
import { type StartedSite, startSiteOf } from './started-site'

const SIZES = { usual: { words: 3_000, blocks: 12 }, long: { words: 20_000, blocks: 60 } }
const KEYS = 150
/** Paragraphs between two with faults. */
const EVERY = 4
const FAULTS = ' Le coeur du metier, dit Mr Rolland, est d’écouter les autresavec de de la patience...'

/** Prints what typing costs with « Relecture » beside a text with faults, and with the other side of the panel, in turn. */
export async function measureTypingWithReport(): Promise<void> {
  const site = await startSiteOf(process.cwd())
  const rows: Record<string, Pick<Typing, 'CPU per key (ms)' | 'key to paint, p98 (ms)'>> = {}
  try {
    for (const [name, size] of Object.entries(SIZES)) {
      for (const side of ['before', 'report', 'before', 'report']) {
        const typing = await typed(site, size, side)
        rows[`${name}, ${side}, ${Object.keys(rows).length}`] = typing
        console.log(name, side, JSON.stringify(typing))
      }
    }
  } finally {
    await site.stop()
  }
  console.table(rows)
}

async function typed(site: StartedSite, size: { words: number; blocks: number }, side: string): Promise<Typing> {
  const browser = await launchBrowser()
  try {
    const { page, session } = await openDraft(browser, site, withFaults(await textOf(site, size)))
    await page.evaluate((shown) => localStorage.setItem('sk-panel', shown), side)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.reload()
    await page.locator('form[data-form-ready="true"]').first().waitFor()
    if (side === 'report') await page.locator('.sk-finding').first().waitFor()
    return await measureTyping(page, session, KEYS)
  } finally {
    await browser.close()
  }
}

interface Body {
  root: { children: unknown[] }
}

function withFaults(body: Body): Body {
  const children = body.root.children.map((node, index) => (index % EVERY === 1 ? faulty(node) : node))
  return { root: { ...body.root, children } }
}

function faulty(node: unknown): unknown {
  const { children } = node as { children?: { text?: string }[] }
  if (!children) return node
  return { ...(node as object), children: children.map((run) => ({ ...run, text: `${run.text}${FAULTS}` })) }
}
