import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { onSendings, sendingOf } from '../editor/sendings'

/** What becomes of the pasted picture of a figure, while it is on its way or refused. */
export function SendingLine({ blockId, image }: { blockId: string; image: unknown }) {
  const read = useCallback(() => sendingOf(blockId), [blockId])
  const sending = useSyncExternalStore(onSendings, read, () => undefined)
  useEffect(() => {
    // The node has it: no form waits for it.
    if (sending?.kind === 'arrived' && image) sending.done()
  }, [sending, image])
  if (sending?.kind === 'sending') {
    return (
      <p role="status" className="sk-block__fact">
        L’image est envoyée à la médiathèque…
      </p>
    )
  }
  if (!sending && !image) {
    return (
      <p className="sk-block__warning">
        Ce bloc n’a pas d’image : choisissez-en une ci-dessus. Si vous l’aviez collée ou déposée, son envoi n’a pas
        abouti : collez-la ou déposez-la de nouveau.
      </p>
    )
  }
  if (sending?.kind !== 'refused') return null
  return (
    <p role="alert" className="sk-block__warning">
      L’image collée n’a pas été envoyée. {sending.reason}{' '}
      <button type="button" onClick={sending.retry}>
        Réessayer
      </button>
    </p>
  )
}
