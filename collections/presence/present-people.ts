import { processWide } from '@/payload/process-wide'

/** A person who has a document open in a window. */
export interface Presence {
  person: string
  name: string
  /** Milliseconds, as Date.now(). */
  since: number
}

interface Window extends Presence {
  seen: number
}

/** A window that sends nothing is removed after this; browsers let a hidden one send once a minute. */
const FORGOTTEN_AFTER_MS = 90_000
const MOST_WINDOWS = 1_000

/** The windows of each document, by the document's address and the window's own name. In memory: one process serves. */
const documents = processWide('presence', () => new Map<string, Map<string, Window>>())

/** Notes that a window has a document open, and returns the other windows that have, the first to come first. */
export function enter(document: string, window: string, who: Omit<Presence, 'since'>, now = Date.now()): Presence[] {
  forgetSilent(now)
  const windows = documents.get(document) ?? new Map<string, Window>()
  documents.set(document, windows)
  if (windows.size < MOST_WINDOWS) windows.set(window, { ...who, since: windows.get(window)?.since ?? now, seen: now })
  return [...windows]
    .filter(([name]) => name !== window)
    .map(([, { person, name, since }]) => ({ person, name, since }))
    .sort((a, b) => a.since - b.since)
}

/** Notes that a window was closed. */
export function leave(document: string, window: string): void {
  documents.get(document)?.delete(window)
}

/** Forgets every window of a person whose account was deleted. */
export function leaveEverywhere(person: string): void {
  for (const windows of documents.values()) {
    for (const [name, window] of windows) if (window.person === person) windows.delete(name)
  }
}

/** Whether somebody has this document open. */
export function isOpenSomewhere(document: string, now = Date.now()): boolean {
  forgetSilent(now)
  return documents.has(document)
}

function forgetSilent(now: number) {
  for (const [document, windows] of documents) {
    for (const [name, { seen }] of windows) if (now - seen > FORGOTTEN_AFTER_MS) windows.delete(name)
    if (windows.size === 0) documents.delete(document)
  }
}
