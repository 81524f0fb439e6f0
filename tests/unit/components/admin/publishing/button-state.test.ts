import { buttonState } from '@/components/admin/publishing/button-state'

const writer = { id: 'w', role: 'writer' } as const
const editor = { id: 'e', role: 'editor' } as const

test.each([
  ['a writer proposes a draft', { person: writer, isPublished: false, hasChanges: true }, 'propose'],
  ['a writer proposes what did not change', { person: writer, isPublished: false, hasChanges: false }, 'propose'],
  ['an editor publishes a draft', { person: editor, isPublished: false, hasChanges: false }, 'publish'],
  ['an editor updates a page with changes', { person: editor, isPublished: true, hasChanges: true }, 'update'],
  ['a page without changes is up to date', { person: editor, isPublished: true, hasChanges: false }, 'up-to-date'],
] as const)('%s', (_sentence, facts, expected) => {
  expect(buttonState(facts)).toBe(expected)
})
