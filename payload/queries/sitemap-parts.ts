import { processWide } from '../process-wide'
import { collectTags, tagPage } from '../server/page-tags'
import type { Provenance } from '../server/provenance'
import { areCurrent, presentTick } from '../server/tag-expiry'
import { findSitemap, type SitemapEntry } from './sitemap'
import { inParts } from './split-sitemap'

/** How long the parts are held for whoever asks for the next one, in milliseconds. */
const HELD_FOR = 60_000

interface Held extends Provenance {
  parts: SitemapEntry[][]
}

/** Returns the sitemap in parts that are each one file; never none. They are read once for all that are asked for in a row. */
export async function findSitemapParts(): Promise<SitemapEntry[][]> {
  const holder = processWide<{ held: Held | null }>('sitemap.parts', () => ({ held: null }))
  const { held } = holder
  const current = held && areCurrent(held.cacheTags, held.tick) ? held : await readParts()
  tagPage(...current.cacheTags)
  if (current.parts.length > 1 && current !== held) {
    holder.held = current
    setTimeout(() => {
      if (holder.held === current) holder.held = null
    }, HELD_FOR).unref()
  }
  return current.parts
}

async function readParts(): Promise<Held> {
  const tick = presentTick()
  const { result, cacheTags } = await collectTags(findSitemap)
  return { parts: inParts(result), cacheTags, tick }
}
