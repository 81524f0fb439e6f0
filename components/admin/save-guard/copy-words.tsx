import { useState } from 'react'

interface Props {
  words(): string
  label?: string
  /** Said once they are copied. */
  done?: string
}

/** « Copier le texte »: says whether this browser let it. */
export function CopyWords({ words, label = 'Copier le texte', done = 'Texte copié.' }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(words())
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }

  return (
    <>
      <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">
        {outcome === 'copied' && done}
        {outcome === 'refused' && 'Ce navigateur ne permet pas de copier.'}
      </span>
    </>
  )
}
