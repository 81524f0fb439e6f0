import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '../process-wide'

/**
 * Adds cache tags to the page that is being rendered: `articles:ID`, a list… A change of one of these renders the page
 * anew. Does nothing outside a page (the admin, a script).
 */
export function tagPage(...cacheTags: string[]): void {
  const collected = pageUnderWay().getStore()
  for (const tag of cacheTags) collected?.add(tag)
}

/** Runs `work` and returns its result with every cache tag that it added. */
export async function collectTags<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; cacheTags: Set<string> }> {
  const cacheTags = new Set<string>()
  const result = await pageUnderWay().run(cacheTags, work)
  return { result, cacheTags }
}

function pageUnderWay() {
  return processWide('cache.page-under-way', () => new AsyncLocalStorage<Set<string>>())
}
