import { useAuth } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { isEditor } from '@/collections/access'
import { PickDocument } from '../document-search/pick-document'
import { placeOver } from '../writing-tools/form-place'
import type { FigureRow } from './share-figure'

interface SharedProps {
  /** Of its row, from 1. */
  number: number
  /** Its id while it arrives. */
  figure: unknown
  onDetach(figure: FigureRow): void
}

/** What can be done with a figure that several texts share: it is corrected on its own page, or becomes words of this text. */
export function SharedFigureActions({ number, figure, onDetach }: SharedProps) {
  const known = typeof figure === 'object' && figure !== null ? (figure as FigureRow) : null
  const id = known ? known.id : figure
  return (
    <>
      <a
        href={`/admin/collections/figures/${id}`}
        target="_blank"
        rel="noreferrer"
        aria-label={`Corriger partout le chiffre ${number} (nouvel onglet)`}
      >
        Partagé
      </a>
      <button
        type="button"
        disabled={!known}
        aria-label={`Détacher le chiffre ${number}`}
        title="Il devient un chiffre de ce seul texte"
        onClick={() => known && onDetach(known)}
      >
        Détacher
      </button>
    </>
  )
}

interface OwnProps {
  number: number
  /** Whether the row says enough. */
  canShare: boolean
  onShare(): void
  onChoose(figure: string): void
}

/** What can be done with a figure of this text alone: an editor shares it, and anybody takes a shared one instead. */
export function OwnFigureActions({ number, canShare, onShare, onChoose }: OwnProps) {
  const { user } = useAuth()
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={`Choisir un chiffre partagé pour la ligne ${number}`}
        onClick={() => setIsOpen(true)}
      >
        Choisir…
      </button>
      {isEditor(user as never) && (
        <button
          type="button"
          disabled={!canShare}
          aria-label={`Mettre en commun le chiffre ${number}`}
          title="D’autres textes pourront le montrer, et il se corrigera partout à la fois"
          onClick={onShare}
        >
          Mettre en commun
        </button>
      )}
      {isOpen && (
        <PickDocument
          title="Chiffres partagés"
          over={placeOver(button.current)}
          collections={['figures']}
          kindOf={() => 'Chiffre'}
          onChoose={({ id }) => {
            onChoose(id)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
