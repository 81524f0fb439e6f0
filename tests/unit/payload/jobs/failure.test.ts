import { APIError, ValidationError } from 'payload'
import { failureOf } from '@/payload/jobs/failure'

test('a field that is wrong is named, and needs somebody', () => {
  const errors = [{ label: 'Rubrique', path: 'category', message: 'Ce champ est obligatoire.' }]
  expect(failureOf(new ValidationError({ collection: 'articles', errors }))).toEqual({
    sentence: 'Rubrique : Ce champ est obligatoire.',
    isLasting: true,
  })
})

test('a refusal says its own sentence', () => {
  expect(failureOf(new APIError('Ce document est à la corbeille.', 400, undefined, true))).toEqual({
    sentence: 'Ce document est à la corbeille.',
    isLasting: true,
  })
})

test.each([new Error('SQLITE_FULL: /var/data'), new APIError('Down', 503), undefined, 'words'])(
  'a fault of the machine (%p) tells nothing of it, and is tried again',
  (error) => {
    expect(failureOf(error)).toEqual({
      sentence: 'Le site n’a pas pu le faire : il essaie de nouveau.',
      isLasting: false,
    })
  },
)
