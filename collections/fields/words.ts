import type { TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { text, textarea } from 'payload/shared'

const BLANK = 'Il n’y a que des espaces : écrivez au moins un mot.'

/** For Payload's `validate`: spaces alone do not fill in a required field. */
export const lineOfWords: TextFieldSingleValidation = (value, options) =>
  isBlank(value) ? BLANK : (text as TextFieldSingleValidation)(value, options)

export const fewWords: TextareaFieldValidation = (value, options) => (isBlank(value) ? BLANK : textarea(value, options))

function isBlank(value: unknown) {
  return typeof value === 'string' && value !== '' && value.trim() === ''
}
