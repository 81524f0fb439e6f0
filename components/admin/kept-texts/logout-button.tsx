'use client'
// Client: asks what becomes of the texts in the storage of this browser.
import { LogOutIcon, useAuth, useConfig } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { leaving } from '../save-guard/leaving'
import { keptTexts, removeKeptTexts } from '../save-guard/local-backup'

/**
 * P74: « Se déconnecter », in the menu. Who leaves texts in this browser is asked first whether to remove them: others may
 * use the computer.
 */
export function LogoutButton() {
  const { config } = useConfig()
  const { user } = useAuth()
  const person = String(user?.id)
  const [kept, setKept] = useState(0)
  const href = `${config.routes.admin}${config.admin.routes.logout}`

  return (
    <>
      <a
        className="nav__log-out"
        href={href}
        data-asks-itself
        aria-label="Se déconnecter"
        title="Se déconnecter"
        onClick={(event) => {
          const count = keptTexts(person).length
          if (count === 0) return
          event.preventDefault()
          setKept(count)
        }}
      >
        <LogOutIcon />
      </a>
      {kept > 0 && (
        <LogoutDialog
          count={kept}
          onClose={() => setKept(0)}
          onLeave={(isRemoving) => {
            if (isRemoving) removeKeptTexts(person)
            leaving.isAgreed = true
            window.location.assign(href)
          }}
        />
      )}
    </>
  )
}

interface LogoutDialogProps {
  count: number
  onClose(): void
  onLeave(isRemoving: boolean): void
}

function LogoutDialog({ count, onClose, onLeave }: LogoutDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const isOne = count === 1
  return createPortal(
    <dialog ref={dialog} className="sk-dialog" aria-labelledby={id} onClose={onClose}>
      <form method="dialog">
        <h2 id={id}>
          {isOne ? 'Un texte est gardé sur cet ordinateur' : `${count} textes sont gardés sur cet ordinateur`}
        </h2>
        <p>
          {isOne ? 'Il n’est pas enregistré' : 'Ils ne sont pas enregistrés'} sur le site. Si d’autres personnes se
          servent de cet ordinateur, supprimez-{isOne ? 'le' : 'les'} en partant. Sinon, vous {isOne ? 'le' : 'les'}{' '}
          retrouverez ici à la prochaine connexion.
        </p>
        <div className="sk-dialog__choices">
          <button type="button" className="btn btn--style-primary btn--size-medium" onClick={() => onLeave(false)}>
            Garder et se déconnecter
          </button>
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => onLeave(true)}>
            Supprimer et se déconnecter
          </button>
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            Annuler
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
