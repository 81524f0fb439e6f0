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
  return (
    // The words twice, one over the other: the hidden ones give the size (`field-sizing` is not everywhere).
    <span className="sk-typed" data-words={`${text || (placeholder ?? '')} `}>
      <textarea
        rows={1}
        name={path}
        aria-label={label}
        aria-invalid={isRefused || undefined}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          const words = isLong ? target.value : target.value.replaceAll(/\s*\n\s*/g, ' ')
          writeFields(editor, nodeKey, `${nodeKey} ${path}`, (fields) => setAt(fields, path, words))
        }}
        // Before the block around it, which keeps its keys from the text.
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter' && !isLong) event.preventDefault()
        }}
      />
    </span>
  )
}
