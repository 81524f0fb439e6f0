import type { TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { text, textarea } from 'payload/shared'

/** Characters: `collections/checks/limits.ts` refuses a longer text. */
const MOST_IN_A_TITLE = 2_000

const BLANK = 'Il n’y a que des espaces : écrivez au moins un mot.'

/** For Payload's `validate`: spaces alone do not fill in a required field. */
export const lineOfWords: TextFieldSingleValidation = (value, options) =>
  isBlank(value) ? BLANK : (text as TextFieldSingleValidation)(value, options)

export const fewWords: TextareaFieldValidation = (value, options) => (isBlank(value) ? BLANK : textarea(value, options))

/** The title of a copy: « Les métiers (copie) », then « (copie 2) ». Two articles of one title are told apart in a list. */
export function titleOfCopy(title: unknown): unknown {
  if (typeof title !== 'string' || isBlank(title) || title === '') return title
  const copied = / \(copie(?: (\d+))?\)$/.exec(title)
  const count = copied ? Number(copied[1] ?? 1) + 1 : 1
  const mark = count > 1 ? ` (copie ${count})` : ' (copie)'
  const own = copied ? title.slice(0, copied.index) : title
  return own.slice(0, MOST_IN_A_TITLE - mark.length) + mark
}

function isBlank(value: unknown) {
  return typeof value === 'string' && value !== '' && value.trim() === ''
}
