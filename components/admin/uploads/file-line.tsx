import { useState } from 'react'
import type { Sending } from '../editor/sendings'

interface FileLineProps {
  sending: Exclude<Sending, { kind: 'arrived' }>
  /** Where it may be given up here. */
  onRemove?(): void
}

/** A file that was dropped, pasted or chosen: its picture, how far it is, or why it is not sent, with the ways out. */
export function FileLine({ sending, onRemove }: FileLineProps) {
  const { kind, name = 'Image', preview } = sending
  return (
    <div className="sk-file" data-kind={kind}>
      <Preview key={preview} src={preview} />
      <div>
        <p className="sk-file__name">{name}</p>
        {kind === 'sending' && <Progress percent={sending.percent} name={name} />}
        {kind === 'refused' && <p role="alert">Pas envoyée. {sending.reason}</p>}
        {kind === 'twin' && (
          <p role="status">
            Déjà dans la médiathèque :{' '}
            <a href={`/admin/collections/media/${sending.twin.id}`} target="_blank" rel="noreferrer">
              {sending.twin.filename}
            </a>
          </p>
        )}
        <div className="sk-file__actions">
          {kind === 'refused' && sending.retry && <SmallButton onClick={sending.retry}>Réessayer</SmallButton>}
          {kind === 'twin' && (
            <>
              <SmallButton onClick={sending.use}>Utiliser celle-ci</SmallButton>
              <SmallButton onClick={sending.send}>L’envoyer quand même</SmallButton>
            </>
          )}
          {onRemove && <SmallButton onClick={onRemove}>{kind === 'sending' ? 'Annuler' : 'Retirer'}</SmallButton>}
        </div>
      </div>
    </div>
  )
}

export function SmallButton({ children, onClick }: { children: React.ReactNode; onClick(): void }) {
  return (
    <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClick}>
      {children}
    </button>
  )
}

/** No picture when the browser cannot read it. */
function Preview({ src }: { src: string | undefined }) {
  const [isUnread, setUnread] = useState(false)
  if (!src || isUnread) return <span className="sk-file__preview" aria-hidden="true" />
  // biome-ignore lint/performance/noImgElement: a file of this computer, which nothing optimises.
  return <img className="sk-file__preview" src={src} alt="" onError={() => setUnread(true)} />
}

function Progress({ percent, name }: { percent: number; name: string }) {
  const words = percent === 0 ? 'En attente…' : percent < 100 ? `Envoi : ${percent} %` : 'Préparation de l’image…'
  return (
    <>
      <p role="status">{words}</p>
      <progress aria-label={`Envoi de ${name}`} max={100} value={percent} />
    </>
  )
}
