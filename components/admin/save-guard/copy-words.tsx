import { useState } from 'react'

/** « Copier le texte »: says whether this browser let it. */
export function CopyWords({ words }: { words(): string }) {
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
        Copier le texte
      </button>
      <span role="status">{outcome && OUTCOMES[outcome]}</span>
    </>
  )
}

const OUTCOMES = { copied: 'Texte copié.', refused: 'Ce navigateur ne permet pas de copier.' }
