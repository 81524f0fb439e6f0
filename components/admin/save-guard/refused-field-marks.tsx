import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { describe, undescribe } from '../accessibility/described-by'
import type { RefusedField } from './save-outcome'

/**
 * The site's sentence at each field that it refused. Payload's own marks are not used: they come with those of every
 * field that only a publication needs, and each answer to a check takes them away.
 */
export function RefusedFieldMarks({ fields }: { fields: RefusedField[] }) {
  return fields.map((field) => <Mark key={field.path} {...field} />)
}

function Mark({ path, message }: RefusedField) {
  const id = useId()
  const [place, setPlace] = useState<Element | null>(null)

  // Looked for each time: a field in another tab of the form comes and goes.
  useEffect(() => {
    const look = () => setPlace(placeOf(path))
    look()
    const observer = new MutationObserver(look)
    observer.observe(document.querySelector('.document-fields') ?? document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])

  useEffect(() => {
    const input = place?.querySelector('input, textarea, [contenteditable="true"]')
    if (!input) return
    input.setAttribute('aria-invalid', 'true')
    describe(input, id)
    return () => {
      input.removeAttribute('aria-invalid')
      undescribe(input, id)
    }
  }, [place, id])

  return (
    place &&
    createPortal(
      <p id={id} className="sk-refused-field">
        {message}
      </p>,
      place,
    )
  )
}

/** The element of a field, by the id that Payload gives to its input or to the field itself; a rich text has none. */
function placeOf(path: string): Element | null {
  if (path === 'body') return document.querySelector('.document-fields .sk-field-body')
  const named = document.getElementById(`field-${path.replaceAll('.', '__')}`)
  return named?.closest('.field-type') ?? named
}
