import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { setAt } from './set-at'
import { writeFields } from './written-fields'

interface TypedProps {
  nodeKey: string
  /** `items.0.value`. */
  path: string
  /** Its name, read to who does not see it. */
  label: string
  value: unknown
  placeholder?: string
  isRefused?: boolean
  /** Entrée makes a new line. */
  isLong?: boolean
}

/** Words of a block, typed where they are read; their place grows with them. */
export function Typed({ nodeKey, path, label, value, placeholder, isRefused, isLong }: TypedProps) {
  const [editor] = useLexicalComposerContext()
  const text = typeof value === 'string' ? value : ''
  const attributes = {
    name: path,
    'aria-label': label,
    'aria-invalid': isRefused || undefined,
    placeholder,
    value: text,
    onChange: ({ target }: { target: { value: string } }) =>
      writeFields(editor, nodeKey, `${nodeKey} ${path}`, (fields) => setAt(fields, path, target.value)),
  }
  return (
    // The words twice, one over the other: the hidden ones give the size (`field-sizing` is not everywhere).
    <span className="sk-typed" data-words={`${text || (placeholder ?? '')} `}>
      {isLong ? <textarea rows={1} {...attributes} /> : <input type="text" size={1} {...attributes} />}
    </span>
  )
}
