import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '../process-wide'

/**
 * Notes what the page under way shows: `articles:ID`, a list… A change of it renders the page anew. Does nothing
 * outside a page (the admin, a script).
 */
export function tagPage(...tags: string[]): void {
  const collected = pageUnderWay().getStore()
  for (const tag of tags) collected?.add(tag)
}

/** Does some work and returns its result with every tag that was noted while it lasted. */
export async function collectTags<Result>(work: () => Promise<Result>): Promise<{ result: Result; tags: Set<string> }> {
  const tags = new Set<string>()
  const result = await pageUnderWay().run(tags, work)
  return { result, tags }
}

function pageUnderWay() {
  return processWide('cache.page-under-way', () => new AsyncLocalStorage<Set<string>>())
}
