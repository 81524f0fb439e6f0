import { useId, useRef, useState } from 'react'
import { type Brought, TEXTS, TEXTS_SENTENCE } from './brought'

/** Where a person chooses files, or pastes words. */
export function ChooseTexts({ onBring }: { onBring: (all: Brought[]) => void }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState<{ text: string; html?: string }>({ text: '' })
  const pastedHtml = useRef('')
  const read = () => {
    if (!words.text.trim()) return
    onBring([{ kind: 'pasted', ...words }])
    setWords({ text: '' })
  }
  return (
    <div className="sk-choose-texts">
      <div>
        <p>
          Déposez des fichiers n’importe où sur cette page, ou choisissez-les. Vous verrez ce que chacun deviendra avant
          qu’un brouillon soit créé.
        </p>
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          aria-describedby={`${id}-kinds`}
          onClick={() => input.current?.click()}
        >
          Choisir des fichiers
        </button>
        <p id={`${id}-kinds`} className="sk-choose-texts__kinds">
          {TEXTS_SENTENCE}
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={TEXTS}
          aria-label="Fichiers à déposer"
          onChange={({ target }) => {
            onBring([...(target.files ?? [])].map((file) => ({ kind: 'file', file })))
            // The same file can be chosen again.
            target.value = ''
          }}
        />
      </div>
      <div>
        <label htmlFor={`${id}-words`}>Ou collez un texte</label>
        <textarea
          id={`${id}-words`}
          rows={6}
          value={words.text}
          onPaste={({ clipboardData }) => {
            // With its headings and lists, as long as it is all that is there.
            pastedHtml.current = words.text.trim() ? '' : clipboardData.getData('text/html')
          }}
          onChange={({ target }) => {
            const html = pastedHtml.current
            pastedHtml.current = ''
            setWords({ text: target.value, ...(html && { html }) })
          }}
        />
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          aria-disabled={!words.text.trim() || undefined}
          onClick={read}
        >
          Lire ce texte
        </button>
      </div>
    </div>
  )
}
