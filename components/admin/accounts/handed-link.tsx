import { useState } from 'react'
import { CopyWords } from '../save-guard/copy-words'
import type { Outcome } from './account-requests'

interface Props {
  isBusy: boolean
  /** Asks for the link. */
  ask(): Promise<{ outcome: Outcome; link: string | null }>
  press(act: () => Promise<Outcome>): void
}

/** The link of an invitation, where the site sends no mail: asked for, then copied. */
export function HandedLink({ isBusy, ask, press }: Props) {
  const [link, setLink] = useState<string | null>(null)
  const show = async () => {
    const answer = await ask()
    setLink(answer.link)
    return answer.outcome
  }
  return (
    <>
      <p>Ce site n’envoie pas de courriel : donnez vous-même le lien à cette personne.</p>
      <button
        type="button"
        className="btn btn--style-secondary btn--size-medium"
        aria-disabled={isBusy}
        onClick={() => press(show)}
      >
        Afficher le lien d’invitation
      </button>
      {link && (
        <div className="sk-account__link">
          <input
            type="text"
            readOnly
            aria-label="Lien d’invitation"
            value={link}
            onFocus={({ target }) => target.select()}
          />
          <CopyWords words={() => link} label="Copier le lien" done="Lien copié." />
        </div>
      )}
    </>
  )
}
