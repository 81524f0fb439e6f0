import { isSameValue } from '../values'
import type { DocumentData } from './changes'
import type { Names } from './diff-items'
import { isRetried } from './save-answers'
import type { Unwritten } from './save-outcome'

/** Two texts written from one version: one saved elsewhere, one typed here. */
export interface Conflict {
  /** The name of the person who saved the other text; null when it is the same person, in another window. */
  savedBy: string | null
  /** The version that both texts started from. */
  base: DocumentData
  theirs: DocumentData
  mine: DocumentData
  /** Whether `mine` is in the form, where the person may type on; if not, it comes from the local backup. */
  isInForm: boolean
  /** The names of the documents that the three versions refer to. */
  names: Names
}

/**
 * - `saved`: every edit is saved, and no notice is shown.
 * - `unwritten`: the site did not take the latest save, or not all of it; `unwritten` says why.
 * - `choosing`: the dialogue compares the two texts of a conflict.
 * - `postponed`: the dialogue was closed without a choice, and the conflict remains.
 */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unwritten'; unwritten: Unwritten }
  | { kind: 'choosing' | 'postponed'; conflict: Conflict; unwritten: Unwritten | null }

export type SaveEvent =
  /** The site accepted a save of the form. */
  | { type: 'saved' }
  /** The site refused a save that starts from an older version. The comparison follows, or preceded it. */
  | { type: 'refused' }
  /** The site did not take a save, or not all of it. */
  | { type: 'unwritten'; unwritten: Unwritten }
  | { type: 'conflictFound'; conflict: Conflict }
  | { type: 'comparisonOpened' }
  | { type: 'comparisonClosed' }
  /** The form holds the saved text: the other person's, or one's own once it is saved. */
  | { type: 'documentApplied' }

export const SAVED: SaveState = { kind: 'saved' }

/** Returns the state after an event; the same object when nothing changed. */
export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'saved':
    case 'refused':
      return withUnwritten(state, null)
    case 'unwritten':
      return withUnwritten(state, event.unwritten)
    case 'conflictFound':
      return {
        // A person who closed the dialogue to read again is not interrupted by the next refusal.
        kind: 'conflict' in state ? state.kind : 'choosing',
        conflict: event.conflict,
        unwritten: unwrittenIn(state),
      }
    case 'comparisonOpened':
      return 'conflict' in state ? { ...state, kind: 'choosing' } : state
    case 'comparisonClosed':
      return 'conflict' in state ? { ...state, kind: 'postponed' } : state
    case 'documentApplied':
      return withoutConflict(state)
  }
}

/** Returns why the latest save was not written, null when it was. */
export function unwrittenIn(state: SaveState): Unwritten | null {
  return 'unwritten' in state ? state.unwritten : null
}

/** Returns the conflict that waits for a choice, or null. */
export function conflictIn(state: SaveState): Conflict | null {
  return 'conflict' in state ? state.conflict : null
}

/** A save that got no answer is still to be retried; what was refused of another text no longer holds. */
function withoutConflict(state: SaveState): SaveState {
  const unwritten = unwrittenIn(state)
  return unwritten && isRetried(unwritten.reason) ? { kind: 'unwritten', unwritten } : SAVED
}

function withUnwritten(state: SaveState, unwritten: Unwritten | null): SaveState {
  if (isSameValue(unwrittenIn(state), unwritten)) return state
  if ('conflict' in state) return { ...state, unwritten }
  return unwritten ? { kind: 'unwritten', unwritten } : SAVED
}
