import type { SentData } from './unsaved-fields'

/**
 * The data of the latest save of a document, by its address. Delete the entry before you put another text into
 * the form: `SlowSaves` would take the former text for edits that an answer overwrote, and restore it.
 */
export const latestSent = new Map<string, SentData>()
