import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { note, onSendings, sendingOf } from '../editor/sendings'
import { useBatch } from './batches'
import { FileLine, SmallButton } from './file-line'
import { FilePlace } from './file-place'
import type { Accepted } from './refusals'
import { sendFile } from './send-file'
import { useAuthor } from './use-author'
import { useSending } from './use-sending'

interface FileBatchProps {
  accepted: Accepted
  label: string
  /** Names a place that may be drawn anew while its files are on their way. */
  place?: string | undefined
  /** Called in the order in which the files were chosen: a refused one keeps none of those after it waiting. */
  onArrived?(id: string): void
  /** What is shown in place of a file that arrived; without it, its line goes. */
  arrived?(file: { id: string; name: string }): React.ReactNode
}

/** Takes many files at once, and has a line for each until it is where it should be. */
export function FileBatch({ accepted, label, place, onArrived, arrived }: FileBatchProps) {
  const author = useAuthor()
  const { files, change, take } = useBatch(place)
  const announce = useEffectEvent((id: string) => onArrived?.(id))

  const firstOnItsWay = () => files.findIndex(({ key }) => sendingOf(key)?.kind === 'sending')
  const first = useSyncExternalStore(onSendings, firstOnItsWay, () => -1)

  useEffect(() => {
    if (arrived) return
    // One that is on its way comes before those after it.
    const next = (first === -1 ? files : files.slice(0, first)).find(({ id }) => id)
    // One at a time: a form counts its rows once it was drawn with the last one. The next follows when this line is gone.
    if (next?.id && take(next.key)) announce(next.id)
  }, [files, first, arrived, take])

  const send = (chosen: File[]) => {
    const batch = chosen.map((file) => ({ key: crypto.randomUUID(), name: file.name, file }))
    change((earlier) => [...earlier, ...batch.map(({ key, name }) => ({ key, name }))])
    for (const { key, file } of batch) {
      const onSent = (id: string) => {
        change((all) => all.map((one) => (one.key === key ? { ...one, id } : one)))
        note(key, undefined)
      }
      void sendFile(key, { file, accepted, author, onArrived: onSent })
    }
  }
  const remove = (key: string) => {
    note(key, undefined)
    take(key)
  }
  const waiting = files.filter(({ id }) => !id)
  return (
    <FilePlace accepted={accepted} isMultiple label={label} onFiles={send}>
      {/* Without lines of what arrived, there is nothing to count. */}
      {arrived && files.length > 1 && (
        <p role="status" className="sk-files__count">
          {files.length - waiting.length} sur {files.length} dans la médiathèque
        </p>
      )}
      {files.length > 0 && (
        <ul className="sk-files__list">
          {files.map(({ key, id, name }) => (
            <li key={key}>{id ? arrived?.({ id, name }) : <BatchLine fileKey={key} onRemove={() => remove(key)} />}</li>
          ))}
        </ul>
      )}
      {arrived && files.length > 0 && waiting.length === 0 && (
        <SmallButton onClick={() => change(() => [])}>Terminé</SmallButton>
      )}
    </FilePlace>
  )
}

function BatchLine({ fileKey, onRemove }: { fileKey: string; onRemove(): void }) {
  const sending = useSending(fileKey)
  return sending && sending.kind !== 'arrived' ? <FileLine sending={sending} onRemove={onRemove} /> : null
}
