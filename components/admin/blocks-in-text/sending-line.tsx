import { useEffect } from 'react'
import { FileLine } from '../uploads/file-line'
import { useSending } from '../uploads/use-sending'

/** What becomes of the pasted picture of a figure, until the block shows it. */
export function SendingLine({ blockId, image }: { blockId: string; image: unknown }) {
  const sending = useSending(blockId)
  useEffect(() => {
    // The node has it: no form waits for it.
    if (sending?.kind === 'arrived' && image) sending.done()
  }, [sending, image])
  if (sending) return sending.kind === 'arrived' ? null : <FileLine sending={sending} />
  if (image) return null
  return (
    <p className="sk-block__warning">
      Ce bloc n’a pas d’image : choisissez-en une ci-dessus. Si vous l’aviez collée ou déposée, son envoi n’a pas abouti
      : collez-la ou déposez-la de nouveau.
    </p>
  )
}
