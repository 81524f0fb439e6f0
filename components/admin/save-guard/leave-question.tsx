import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { leaving } from './leaving'

/** A way to leave that waits for the person's answer. */
interface WayOut {
  leave(): void
}

export interface LeaveQuestionProps {
  /** What would be left behind: words that this browser keeps, words that it could not keep, a picture on its way. */
  left: keyof typeof LOSSES
}

const LOSSES = {
  kept: 'Ce que vous avez tapé n’est pas encore enregistré sur le site. Si vous quittez la page, votre texte reste gardé sur cet ordinateur : vous le retrouverez sur le tableau de bord.',
  notKept:
    'Ce que vous avez tapé n’est enregistré ni sur le site ni sur cet ordinateur. Copiez-le avant de quitter la page.',
  picture:
    'Une image n’est pas encore dans la médiathèque. Si vous quittez la page maintenant, il faudra l’envoyer de nouveau.',
}

/**
 * P73: while a text is not written, asks before the page is left: by a link (in our words), by the back button (in our
 * words), by closing the tab or by another address (the browser asks in its own words).
 */
export function LeaveQuestion({ left }: LeaveQuestionProps) {
  // The entry that « back » takes away is not worth its while for the seconds of a picture.
  const hasEntry = left !== 'picture'
  const [wayOut, setWayOut] = useState<WayOut | null>(null)
  const router = useRouter()

  const askForLink = useEffectEvent((event: MouseEvent) => {
    const link = linkLeft(event)
    if (!link || leaving.isAgreed) return
    event.preventDefault()
    event.stopPropagation()
    setWayOut({ leave: () => router.push(link) })
  })
  const askForBack = useEffectEvent(() => {
    // The entry that was added is gone: this page is still shown, under its own entry.
    setWayOut({ leave: () => history.back() })
  })

  useEffect(() => {
    const onClick = (event: MouseEvent) => askForLink(event)
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!leaving.isAgreed) event.preventDefault()
    }
    const onBack = () => {
      if (!leaving.isAgreed) askForBack()
    }
    leaving.isAgreed = false
    if (hasEntry) addEntry()
    document.addEventListener('click', onClick, true)
    window.addEventListener('beforeunload', onUnload)
    if (hasEntry) window.addEventListener('popstate', onBack)
    return () => {
      document.removeEventListener('click', onClick, true)
      window.removeEventListener('beforeunload', onUnload)
      window.removeEventListener('popstate', onBack)
      if (hasEntry && !leaving.isAgreed && history.state?.[MARK]) history.back()
    }
  }, [hasEntry])

  if (!wayOut) return null
  return (
    <LeaveDialog
      left={left}
      onStay={() => {
        setWayOut(null)
        if (hasEntry) addEntry()
      }}
      onLeave={() => {
        leaving.isAgreed = true
        setWayOut(null)
        wayOut.leave()
      }}
    />
  )
}

interface LeaveDialogProps extends LeaveQuestionProps {
  onStay(): void
  onLeave(): void
}

function LeaveDialog({ left, onStay, onLeave }: LeaveDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} className="sk-dialog" aria-labelledby={id} onClose={onStay}>
      <div>
        <h2 id={id}>Quitter cette page ?</h2>
        <p>{LOSSES[left]}</p>
        <div className="sk-dialog__choices">
          {/* Not `submit`: in React this dialogue stands inside the document's form, which would send itself. */}
          <button
            type="button"
            className="btn btn--style-primary btn--size-medium"
            onClick={() => dialog.current?.close()}
          >
            Rester sur la page
          </button>
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={onLeave}>
            Quitter la page
          </button>
        </div>
      </div>
    </dialog>,
    document.body,
  )
}

const MARK = 'skAsksBeforeBack'

/** Adds an entry of this same page to the history: « back » then takes that one away, and the page stays. */
function addEntry() {
  if (history.state?.[MARK]) return
  history.pushState({ ...history.state, [MARK]: true }, '', window.location.href)
}

/** Returns the address that a click on a link leads to, when it leaves this page in this tab. */
function linkLeft(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  // A link in the text that is written opens another tab.
  if (!link?.href || link.isContentEditable || event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  if (link.target === '_blank' || link.hasAttribute('download') || 'asksItself' in link.dataset) return null
  const to = new URL(link.href)
  const isSamePage = to.pathname === window.location.pathname && to.search === window.location.search
  if (isSamePage || to.protocol === 'mailto:') return null
  return to.origin === window.location.origin ? `${to.pathname}${to.search}${to.hash}` : link.href
}
