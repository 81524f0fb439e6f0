import type { SentData } from './unsaved-words'

/**
 * What the latest save of a document took with it, by the document's address. Who puts another text into the form
 * forgets it first: else `SlowSaves` takes the older words for some that an answer swallowed.
 */
export const latestSent = new Map<string, SentData>()
