import { useField } from '@payloadcms/ui'
import type { TextareaFieldClient, TextFieldClient } from 'payload'
import { useId } from 'react'

interface Props {
  className: string
  field: Omit<TextFieldClient, 'type'> | Omit<TextareaFieldClient, 'type'>
  path: string
  placeholder: string
  readOnly?: boolean
  /** How many signs are enough: the count is shown against it, and refuses nothing. */
  signs: number
  /** Pasted line breaks become spaces. */
  isOneLine?: boolean
  /** How long the words are to the eye (styles/writing-paper.css). */
  lengthOf?(words: string): string | undefined
  /** Leads to what is written next, in this form. */
  onEnter(form: Element): void
}

/** Words set as on the site, without a box: as high as they are, with their count. The value is Payload's field's. */
export function PaperWords({
  className,
  field,
  path,
  placeholder,
  readOnly,
  signs,
  isOneLine,
  lengthOf,
  onEnter,
}: Props) {
  const { disabled, errorMessage, setValue, showError, value } = useField<string>({ potentiallyStalePath: path })
  const described = useId()
  const id = `field-${path.replaceAll('.', '__')}`
  const words = value ?? ''
  return (
    <div className={`field-type sk-paper-words ${className}`} data-length={lengthOf?.(words)}>
      <label className="sk-unseen" htmlFor={id}>
        {String(field.label)}
      </label>
      {/* The words again, unseen, make the box as high as they are. */}
      <div className="sk-paper-words__box" data-words={`${words || placeholder} `}>
        <textarea
          aria-describedby={described}
          aria-invalid={showError || undefined}
          aria-required={field.required}
          id={id}
          name={path}
          onChange={({ target }) => setValue(isOneLine ? target.value.replace(/\s*[\r\n]+\s*/g, ' ') : target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            const form = event.currentTarget.closest('form')
            if (form) onEnter(form)
          }}
          placeholder={placeholder}
          readOnly={readOnly || disabled}
          rows={1}
          value={words}
        />
      </div>
      <p className="sk-paper-words__count" data-over={words.length > signs || undefined} id={described}>
        {words.length}/{signs}
        <span className="sk-unseen"> signes</span>
      </p>
      {showError && <p className="sk-refused-field">{errorMessage}</p>}
    </div>
  )
}
