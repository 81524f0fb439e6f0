import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '@/payload/process-wide'

/** What was read of a collection whose changes expire nothing: an answer made of it is not kept. */
export const NOT_KEPT = 'not-kept'

/** Notes what the answer that is being made has read: tags that expire with it. Does nothing outside of `collectReads`. */
export function noteReads(tags: Iterable<string>): void {
  const noted = answerUnderWay().getStore()
  if (noted) for (const tag of tags) noted.add(tag)
}

/** Runs `work` and returns its result with the tags of everything that it read. */
export async function collectReads<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; cacheTags: Set<string> }> {
  const cacheTags = new Set<string>()
  const result = await answerUnderWay().run(cacheTags, work)
  return { result, cacheTags }
}

function answerUnderWay() {
  return processWide('rest.answer-under-way', () => new AsyncLocalStorage<Set<string>>())
}
