import type { Answer } from '@/collections/link-checks/ask-address'
import { type LinkState, nextState } from '@/collections/link-checks/next-state'

const NEW: LinkState = { state: 'unknown', since: null, reason: null, leadsTo: null, failures: 0 }
const OK: Answer = { kind: 'ok', leadsTo: null }
const SILENT: Answer = { kind: 'silent', reason: 'Le site ne répond pas' }
const GONE: Answer = { kind: 'gone', reason: 'La page n’existe plus (réponse 404)' }

/** Returns the states of an address after each of these answers, one a night from the first of October. */
function after(...answers: Answer[]): LinkState[] {
  const states: LinkState[] = []
  for (const [night, answer] of answers.entries()) {
    states.push(nextState(states.at(-1) ?? NEW, answer, new Date(Date.UTC(2026, 9, 1 + night))))
  }
  return states
}

test('a page that its site says is gone is broken at once, since that night', () => {
  expect(after(OK, GONE, GONE).map(({ state, since }) => [state, since])).toEqual([
    ['ok', null],
    ['broken', '2026-10-02T00:00:00.000Z'],
    ['broken', '2026-10-02T00:00:00.000Z'],
  ])
})

test('a site that is silent is broken after three nights, since the first of them', () => {
  expect(after(OK, SILENT, SILENT, SILENT).map(({ state, since }) => [state, since?.slice(0, 10)])).toEqual([
    ['ok', undefined],
    ['ok', '2026-10-02'],
    ['ok', '2026-10-02'],
    ['broken', '2026-10-02'],
  ])
  expect(after(SILENT, SILENT, OK, SILENT, SILENT).map(({ state }) => state)).toEqual([
    'unknown',
    'unknown',
    'ok',
    'ok',
    'ok',
  ])
})

test('a page that is gone stays so while its site is silent, and is right again when it answers', () => {
  expect(after(GONE, SILENT, OK).map(({ state }) => state)).toEqual(['broken', 'broken', 'ok'])
  expect(after(GONE, OK).at(-1)).toEqual({ ...NEW, state: 'ok' })
})

test('nothing is said of an address that is not asked', () => {
  expect(after(GONE, { kind: 'refused', reason: 'Elle mène à un réseau privé' }).at(-1)).toEqual({
    ...NEW,
    reason: 'Elle mène à un réseau privé',
  })
})
