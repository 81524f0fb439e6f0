import { basename } from 'node:path'
import { launchBrowser } from '../support/browser'
import { measureOpening, measureTyping, type Opening, type Typing } from './editor/measures'
import { openDraft } from './editor/open-draft'
import { textOf } from './editor/sample-text'
import { type StartedSite, startSiteOf } from './editor/started-site'

const TEXTS = { usual: { words: 3_000, blocks: 12 }, long: { words: 20_000, blocks: 60 } }
const SLOWER = [1, 4]
const KEYS = 200

/**
 * Prints what opening an article and typing in it cost. The arguments after `editor` are folders of other checkouts,
 * built: each case is measured in all of them before the next case, so that they find the machine equally busy. Compare
 * the columns by their ratios: times of a machine that others use are not to be taken as they are.
 */
export async function measureEditor(): Promise<void> {
  const folders = [...process.argv.slice(3), process.cwd()]
  const sites: StartedSite[] = []
  for (const folder of folders) sites.push(await startSiteOf(folder))
  const rows: Record<string, Opening & Typing> = {}
  try {
    for (const [name, size] of Object.entries(TEXTS)) {
      for (const slower of SLOWER) {
        for (const site of sites) {
          // A browser of its own: another page's memory and timers are not measured.
          const browser = await launchBrowser()
          const { page, session } = await openDraft(browser, site, await textOf(site, size))
          const opening = await measureOpening(page, session, slower)
          const typing = await measureTyping(page, session, KEYS)
          await browser.close()
          const row = `${name}, ×${slower}, ${basename(site.folder)}`
          rows[row] = { ...opening, ...typing }
          console.log(row, JSON.stringify(rows[row]))
        }
      }
    }
  } finally {
    for (const site of sites) await site.stop()
  }
  console.table(rows)
}
