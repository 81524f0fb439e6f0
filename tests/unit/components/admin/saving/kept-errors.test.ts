import type { FormState } from 'payload'
import { errorsFound, errorsOfUnchangedFields } from '@/components/admin/saving/kept-errors'

const REQUIRED = 'Ce champ est requis.'

const form = (excerpt: FormState[string]): FormState => ({ title: { value: 'Un titre', valid: true }, excerpt })
const refused = form({ value: null, valid: false, errorMessage: REQUIRED })

test('an error is the message of the refusal for a field', () => {
  expect(errorsFound(form({ value: null }), refused)).toEqual([{ path: 'excerpt', message: REQUIRED, value: 'null' }])
})

test('an older answer that comes with the refusal and calls the field valid hides no error', () => {
  const both = form({ value: null, valid: true, errorMessage: REQUIRED })
  expect(errorsFound(form({ value: null, valid: true }), both)).toEqual([
    { path: 'excerpt', message: REQUIRED, value: 'null' },
  ])
})

test('a message left from before is no error of this refusal', () => {
  const mended = form({ value: 'Un chapô.', valid: true, errorMessage: REQUIRED })
  expect(errorsFound(mended, mended)).toEqual([])
})

test('an error stands while its field is the same, as another object too, and falls when it changes', () => {
  const errors = errorsFound(form({}), form({ value: { root: [] }, valid: false, errorMessage: REQUIRED }))
  expect(errorsOfUnchangedFields(errors, form({ value: { root: [] }, valid: true }))).toEqual(errors)
  expect(errorsOfUnchangedFields(errors, form({ value: { root: ['Un mot'] }, valid: false }))).toEqual([])
})
