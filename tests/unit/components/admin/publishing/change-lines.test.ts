import { changeLines } from '@/components/admin/publishing/change-lines'
import type { Side } from '@/components/admin/save-guard/changes'

const NOTHING: Side = { isChanged: false, segments: [] }
const linesOf = (mine: Side) => changeLines([{ path: 'body', label: 'Texte', theirs: NOTHING, mine }])
const segments = (...parts: [kind: 'added' | 'moved' | 'removed' | 'same', text: string][]): Side => ({
  isChanged: true,
  segments: parts.map(([kind, text]) => ({ kind, text })),
})

test.each([
  ['words that came', segments(['same', 'Une '], ['added', 'toute autre fête']), 'Texte : 3 mots ajoutés'],
  ['a word that went', segments(['removed', 'fête'], ['same', '.']), 'Texte : 1 mot retiré'],
  ['both', segments(['removed', 'l’an dernier'], ['added', 'hier']), 'Texte : 1 mot ajouté, 2 retirés'],
  ['what only moved', segments(['moved', 'Une phrase']), 'Texte : ordre changé'],
  ['what has no words', { isChanged: true, segments: null }, 'Texte : présentation changée'],
])('%s', (_what, mine, line) => {
  expect(linesOf(mine as Side)).toEqual([line])
})

test('a field that stays is not named', () => {
  expect(linesOf(NOTHING)).toEqual([])
})
