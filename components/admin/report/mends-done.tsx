import type { Done } from './use-mends'

interface Props {
  done: Done | null
  onUndone(): void
  onClose(): void
}

/** What was just mended, and « Tout annuler ». */
export function MendsDone({ done, onUndone, onClose }: Props) {
  return (
    // There before it says something: a screen reader tells what comes into it.
    <div className="sk-report__done" role="status">
      {done && (
        <>
          <p>
            <strong>{sentenceOf(done.count)}</strong>
          </p>
          {done.count === 0 && <p>Ces mots ont changé entre-temps.</p>}
          {done.count > 0 && <p>Le texte d’avant reste dans Versions.</p>}
          <div className="sk-finding__acts">
            {done.undo && (
              <button
                className="sk-report__button"
                onClick={() => {
                  onUndone()
                  done.undo?.()
                }}
                type="button"
              >
                {done.count > 1 ? 'Tout annuler' : 'Annuler'}
              </button>
            )}
            <button
              className="sk-report__button"
              onClick={() => {
                onUndone()
                onClose()
              }}
              type="button"
            >
              Fermer
            </button>
          </div>
        </>
      )}
    </div>
  )
}

function sentenceOf(count: number): string {
  if (count === 0) return 'Rien n’a été corrigé'
  return count > 1 ? `${count} corrections faites` : '1 correction faite'
}
