import { useEffect, useRef, useState } from 'react'

export interface RecoveryCodesProps {
  codes: string[]
  done(): void
}

/** New recovery codes, shown this once, with the ways to keep them. */
export function RecoveryCodes({ codes, done }: RecoveryCodesProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [message, setMessage] = useState('')
  useEffect(() => heading.current?.focus(), [])
  const text = `${codes.join('\n')}\n`

  async function copy() {
    // Rejects where the browser does not allow it; the codes are on the screen.
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setMessage(isCopied ? 'Les codes sont copiés.' : 'Ce navigateur n’a pas permis la copie : notez les codes.')
  }

  return (
    <div className="sk-second-factor__step">
      <h3 ref={heading} tabIndex={-1}>
        Vos codes de secours
      </h3>
      <p>
        Gardez-les hors de ce téléphone : chacun remplace une fois votre application ou votre clé. Ils ne seront plus
        montrés.
      </p>
      <ul className="sk-second-factor__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="sk-password__buttons">
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => void copy()}>
          Copier
        </button>
        <a
          className="btn btn--style-secondary btn--size-medium"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="codes-de-secours.txt"
        >
          Télécharger
        </a>
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => window.print()}>
          Imprimer
        </button>
        <button type="button" className="btn btn--style-primary btn--size-medium" onClick={done}>
          Je les ai gardés
        </button>
      </div>
      <p role="status" className="sk-message">
        {message}
      </p>
    </div>
  )
}
