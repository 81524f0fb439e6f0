import { describe, idsOf, undescribe } from './described-by'

const FIELD = '.field-type'
const HELP = '.field-description'
const ERROR = '.field-error, .sk-refused-field'
/** What a field is filled in with. A picture or a list of rows is filled in by buttons. */
const CONTROL =
  'input:not([type="hidden"], [type="file"], [type="radio"]), textarea, select, [contenteditable="true"][role="textbox"]'
const TITLE = '.field-label, .array-field__title, .group-field__title, .radio-input__label'
const OURS = 'sk-words-'

let count = 0
/** Those that we marked: what marks itself is left. */
const invalid = new WeakSet<Element>()
const required = new WeakSet<Element>()

interface Words {
  help: Element[]
  errors: Element[]
  isRequired: boolean
  control?: Element
  title?: Element
}

/**
 * P115: ties the help and the error of each field to what it is filled in with, and says whether it is required and right.
 * A field that is filled in by buttons is a group of that name. Doing it again changes nothing.
 */
export function tieWords(root: ParentNode): void {
  for (const [field, words] of wordsOfFields(root)) {
    const tied = [...words.errors, ...words.help]
    if (!words.control && tied.length === 0) continue
    const control = words.control ?? asGroup(field, words.title)
    const ids = tied.map((one) => {
      one.id ||= `${OURS}${++count}`
      return one.id
    })
    for (const id of idsOf(control)) if (id.startsWith(OURS) && !ids.includes(id)) undescribe(control, id)
    for (const id of ids) describe(control, id)
    // A group is neither: its words say so.
    if (!words.control) continue
    mark(control, 'aria-invalid', words.errors.length > 0, invalid)
    mark(control, 'aria-required', words.isRequired, required)
  }
}

/** Each field with what is its own: neither the words nor the controls of fields in it. */
function wordsOfFields(root: ParentNode): Map<Element, Words> {
  const fields = new Map<Element, Words>()
  const of = (part: Element): Words | null => {
    const field = part.closest(FIELD)
    if (!field) return null
    const words = fields.get(field) ?? { help: [], errors: [], isRequired: false }
    fields.set(field, words)
    return words
  }
  for (const one of root.querySelectorAll(HELP)) of(one)?.help.push(one)
  for (const one of root.querySelectorAll(ERROR)) of(one)?.errors.push(one)
  for (const one of root.querySelectorAll(CONTROL)) {
    const words = of(one)
    if (words) words.control ??= one
  }
  for (const one of root.querySelectorAll(TITLE)) {
    const words = of(one)
    if (!words) continue
    words.title ??= one
    words.isRequired ||= one.querySelector('.required') !== null
  }
  return fields
}

function asGroup(field: Element, title: Element | undefined): Element {
  const name = (title?.textContent ?? '').replace('*', '').trim()
  field.setAttribute('role', 'group')
  if (name) field.setAttribute('aria-label', name)
  return field
}

function mark(control: Element, attribute: string, isSo: boolean, marked: WeakSet<Element>) {
  if (isSo && control.getAttribute(attribute) !== 'true') {
    control.setAttribute(attribute, 'true')
    marked.add(control)
  } else if (!isSo && marked.delete(control)) {
    control.removeAttribute(attribute)
  }
}
