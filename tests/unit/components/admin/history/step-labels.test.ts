import { authorOf } from '@/collections/history/author'
import { stepLabel } from '@/components/admin/history/step-labels'

test.each([
  [{ kind: 'draft', status: 'draft', isLatest: false, isOnline: false }, 'Brouillon'],
  [{ kind: 'draft', status: 'draft', isLatest: true, isOnline: false }, 'Brouillon, en cours'],
  [{ kind: 'restored', status: 'draft', isLatest: true, isOnline: false }, 'Repris, en cours'],
  [{ kind: 'withdrawn', status: 'draft', isLatest: false, isOnline: false }, 'Retiré'],
  [{ kind: 'trashed', status: 'draft', isLatest: false, isOnline: false }, 'Mis à la corbeille'],
  [{ kind: 'untrashed', status: 'draft', isLatest: false, isOnline: false }, 'Sorti de la corbeille'],
  [{ kind: 'published', status: 'published', isLatest: true, isOnline: true }, 'Publié, en ligne'],
  [{ kind: 'published', status: 'published', isLatest: false, isOnline: false }, 'Publié'],
  [{ kind: null, status: 'published', isLatest: false, isOnline: false }, 'Publié'],
  [{ kind: null, status: 'draft', isLatest: false, isOnline: false }, 'Brouillon'],
] as const)('%j is « %s »', (version, label) => {
  expect(stepLabel(version)).toBe(label)
})

test('a version has the name of its author, also when nobody has it any more', () => {
  expect(authorOf({ updatedByName: 'Anne', step: { kind: 'draft' } })).toBe('Anne')
  expect(authorOf({ updatedByName: null, step: { kind: 'draft' } })).toBe('Le site')
  expect(authorOf({ updatedByName: null })).toBe('Compte supprimé')
})
