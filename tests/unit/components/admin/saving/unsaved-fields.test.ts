import type { FormField, FormState } from 'payload'
import { overwrittenFields, unsavedFields } from '@/components/admin/saving/unsaved-fields'

const sent = { title: 'Envoyé', slug: null, meta: { title: 'Envoyé' }, _status: 'draft' }
const typed: FormField = { value: 'Envoyé, puis changé', initialValue: 'Ancien', isModified: true }
const answered: FormField = { value: 'Envoyé', initialValue: 'Envoyé' }

const paths = (found: [string, FormField][]) => found.map(([path]) => path)

test('a field edited since the save was sent is unsaved, in a group too', () => {
  expect(paths(unsavedFields({ title: typed, 'meta.title': typed }, sent))).toEqual(['title', 'meta.title'])
})

test('values that were sent, values of the server, and the number of an array’s rows are not unsaved', () => {
  const fields: FormState = {
    title: { value: 'Envoyé', initialValue: 'Ancien' },
    slug: { value: 'envoye', initialValue: 'envoye' },
    authors: { value: undefined, initialValue: null },
    items: { value: 2, initialValue: 1, rows: [{ id: 'a' }, { id: 'b' }] },
  }
  expect(unsavedFields(fields, sent)).toEqual([])
})

test('the answer to a draft’s save that has a change of another person overwrites the typed text', () => {
  const before: FormState = { title: typed }
  expect(overwrittenFields(before, { title: answered }, sent)).toEqual([['title', typed]])
  expect(overwrittenFields(before, before, sent)).toEqual([])
})

test('a person who types the former value again keeps it', () => {
  const undone = { ...answered, isModified: true }
  expect(overwrittenFields({ title: typed }, { title: undone }, sent)).toEqual([])
})

test('the answer to a publication overwrites the typed text, marked as modified or not', () => {
  const after: FormState = { title: { ...answered, isModified: true } }
  expect(paths(overwrittenFields({ title: typed }, after, { ...sent, _status: 'published' }))).toEqual(['title'])
})

test('an answer may correct the values that its save sent', () => {
  const before: FormState = { title: { value: 'Envoyé', initialValue: 'Ancien' } }
  const corrected: FormState = { title: { value: 'Envoyé !', initialValue: 'Envoyé !' } }
  expect(overwrittenFields(before, corrected, sent)).toEqual([])
})
