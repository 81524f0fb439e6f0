import type { Unwritten } from '@/components/admin/save-guard/save-outcome'
import {
  type Conflict,
  conflictIn,
  nextSaveState,
  SAVED,
  type SaveEvent,
  type SaveState,
  unwrittenIn,
} from '@/components/admin/save-guard/save-state'

const CONFLICT: Conflict = {
  savedBy: 'Maëlle',
  base: { revision: 1, title: 'Un titre' },
  theirs: { revision: 2, title: 'Le sien' },
  mine: { revision: 1, title: 'Le mien' },
  isInForm: true,
  names: {},
}
const found = (conflict = CONFLICT): SaveEvent => ({ type: 'conflictFound', conflict })
const [saved, refused, opened, closed, applied] = (
  ['saved', 'refused', 'comparisonOpened', 'comparisonClosed', 'documentApplied'] as const
).map((type): SaveEvent => ({ type })) as [SaveEvent, SaveEvent, SaveEvent, SaveEvent, SaveEvent]

const because = (reason: Unwritten['reason']): Unwritten => ({
  reason,
  message: null,
  fields: [],
  isRestWritten: false,
  isKept: true,
  retryAfter: null,
  account: null,
})
const AWAY = because('noAnswer')
const unanswered: SaveEvent = { type: 'unwritten', unwritten: AWAY }
const loggedOut: SaveEvent = { type: 'unwritten', unwritten: because('sessionOver') }

const after = (...events: SaveEvent[]) => events.reduce(nextSaveState, SAVED)

test('a form whose saves are accepted shows nothing, and is not rendered again', () => {
  expect(after(saved)).toBe(SAVED)
})

test('a save without an answer is retried until the site accepts one', () => {
  const away = after(unanswered)
  expect(away).toEqual({ kind: 'unwritten', unwritten: AWAY })
  expect(unwrittenIn(away)).toBe(AWAY)
  expect(nextSaveState(away, unanswered)).toBe(away)
  expect(nextSaveState(away, saved)).toBe(SAVED)
})

test('a save refused as stale opens the comparison', () => {
  expect(after(found(), refused)).toEqual({ kind: 'choosing', conflict: CONFLICT, unwritten: null })
})

test('a conflict found while the site is away ends no retries: only the answer to a save does', () => {
  expect(after(unanswered, found())).toEqual({ kind: 'choosing', conflict: CONFLICT, unwritten: AWAY })
})

test('an outcome that changes nothing does not render the form again', () => {
  const state = after(found(), refused)
  expect(nextSaveState(state, refused)).toBe(state)
  expect(nextSaveState(nextSaveState(state, unanswered), unanswered)).toEqual({ ...state, unwritten: AWAY })
})

test('a save refused as stale after a time without answers ends the retries', () => {
  expect(after(unanswered, found(), refused)).toEqual({ kind: 'choosing', conflict: CONFLICT, unwritten: null })
})

test('a save refused while the person chose, and whose text is the site’s by now, shows nothing', () => {
  expect(after(found(), applied, refused)).toBe(SAVED)
})

test('taking the other text, or saving one’s own on top, ends the conflict', () => {
  expect(after(found(), refused, applied)).toBe(SAVED)
  expect(after(found(), refused, closed, opened, applied)).toBe(SAVED)
})

test('a choice made while a later save got no answer leaves that save to be retried', () => {
  expect(after(found(), unanswered, applied)).toEqual({ kind: 'unwritten', unwritten: AWAY })
})

test('closing the comparison keeps the conflict, and a further refusal brings the newest texts without opening it', () => {
  const newer = { ...CONFLICT, theirs: { revision: 3, title: 'Encore le sien' } }
  expect(after(found(), refused, closed)).toEqual({ kind: 'postponed', conflict: CONFLICT, unwritten: null })
  expect(after(found(), refused, closed, found(newer), refused)).toEqual({
    kind: 'postponed',
    conflict: newer,
    unwritten: null,
  })
  expect(after(found(), refused, closed, found(newer), opened).kind).toBe('choosing')
})

test('an open comparison stays open while the texts change', () => {
  const newer = { ...CONFLICT, theirs: { revision: 3, title: 'Encore le sien' } }
  expect(after(found(), found(newer))).toEqual({ kind: 'choosing', conflict: newer, unwritten: null })
})

test('a conflict stays while the site is away, and the retries go on beside it', () => {
  const state = after(found(), refused, closed, unanswered)
  expect(state).toEqual({ kind: 'postponed', conflict: CONFLICT, unwritten: AWAY })
  expect(nextSaveState(state, opened)).toEqual({ kind: 'choosing', conflict: CONFLICT, unwritten: AWAY })
  expect(nextSaveState(state, saved)).toEqual({ kind: 'postponed', conflict: CONFLICT, unwritten: null })
})

test('edits restored from this browser are saved, or compared when somebody saved meanwhile', () => {
  expect(after(applied)).toBe(SAVED)
  const restored = { ...CONFLICT, isInForm: false }
  expect(conflictIn(after(found(restored)))).toBe(restored)
})

test.each<[SaveState]>([[SAVED], [after(unanswered)]])('without a conflict there is no comparison: %j', (state) => {
  expect(nextSaveState(state, opened)).toBe(state)
  expect(nextSaveState(state, closed)).toBe(state)
  expect(conflictIn(state)).toBeNull()
})

test('the reason of the latest save takes the place of the one before, and an equal one renders nothing again', () => {
  const away = after(unanswered)
  expect(unwrittenIn(nextSaveState(away, loggedOut))?.reason).toBe('sessionOver')
  expect(nextSaveState(away, { type: 'unwritten', unwritten: { ...AWAY } })).toBe(away)
})

test('what was refused of another text no longer holds for the one that is put into the form', () => {
  expect(after(loggedOut, applied)).toBe(SAVED)
  expect(after(unanswered, applied)).toEqual({ kind: 'unwritten', unwritten: AWAY })
})
