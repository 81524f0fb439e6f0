import type { FormField, FormState } from 'payload'
import { fieldsTakenBack, isSame, unsavedFields } from '@/components/admin/unsaved-words'

const sent = { title: 'Envoyé', slug: null, meta: { title: 'Envoyé' }, _status: 'draft' }
const typed: FormField = { value: 'Envoyé, puis changé', initialValue: 'Ancien', isModified: true }
const answered: FormField = { value: 'Envoyé', initialValue: 'Envoyé' }

const paths = (found: [string, FormField][]) => found.map(([path]) => path)

test('a field that somebody changed since the save left is unsaved, in a group too', () => {
  expect(paths(unsavedFields({ title: typed, 'meta.title': typed }, sent))).toEqual(['title', 'meta.title'])
})

test('what the save took, what the server gave, and the number of an array’s rows are not unsaved', () => {
  const fields: FormState = {
    title: { value: 'Envoyé', initialValue: 'Ancien' },
    slug: { value: 'envoye', initialValue: 'envoye' },
    authors: { value: undefined, initialValue: null },
    items: { value: 2, initialValue: 1, rows: [{ id: 'a' }, { id: 'b' }] },
  }
  expect(unsavedFields(fields, sent)).toEqual([])
})

test('the answer to a draft’s save that comes with a change elsewhere takes back what was typed', () => {
  const before: FormState = { title: typed }
  expect(fieldsTakenBack(before, { title: answered }, sent)).toEqual([['title', typed]])
  expect(fieldsTakenBack(before, before, sent)).toEqual([])
})

test('somebody who puts back what stood there before is not gainsaid', () => {
  const undone = { ...answered, isModified: true }
  expect(fieldsTakenBack({ title: typed }, { title: undone }, sent)).toEqual([])
})

test('the answer to a publication takes back what was typed, marked as modified or not', () => {
  const after: FormState = { title: { ...answered, isModified: true } }
  expect(paths(fieldsTakenBack({ title: typed }, after, { ...sent, _status: 'published' }))).toEqual(['title'])
})

test('what a save took is the answer’s to change', () => {
  const before: FormState = { title: { value: 'Envoyé', initialValue: 'Ancien' } }
  const corrected: FormState = { title: { value: 'Envoyé !', initialValue: 'Envoyé !' } }
  expect(fieldsTakenBack(before, corrected, sent)).toEqual([])
})

test.each([
  [null, undefined, true],
  [null, { label: null }, true],
  ['', null, false],
  [{ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'x' }], a: 1, d: null }, true],
  [[{ c: 'x' }], [{ c: 'x' }, { c: 'y' }], false],
  [0, false, false],
])('%j and %j hold the same: %j', (one, other, same) => {
  expect(isSame(one, other)).toBe(same)
  expect(isSame(other, one)).toBe(same)
})
