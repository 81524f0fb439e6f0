import { BottomNotice } from '../bottom-notice'
import type { Merged } from './merged'

export interface MergeNoticeProps {
  merged: Merged | null
  onClose(): void
}

/** Says what somebody else wrote meanwhile, which now stands in the form. */
export function MergeNotice({ merged, onClose }: MergeNoticeProps) {
  return (
    <BottomNotice>
      {merged && (
        <div className="sk-unsaved__line">
          <p>{mergeSentence(merged)}</p>
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClose}>
            Fermer
          </button>
        </div>
      )}
    </BottomNotice>
  )
}

/** « Maëlle a enregistré pendant que vous écriviez (Titre, Texte) : ses changements sont joints aux vôtres. » */
export function mergeSentence({ savedBy, labels }: Merged): string {
  const where = labels.length > 0 ? ` (${labels.join(', ')})` : ''
  return savedBy
    ? `${savedBy} a enregistré pendant que vous écriviez${where} : ses changements sont joints aux vôtres.`
    : `Une autre de vos fenêtres a enregistré${where} : ses changements sont joints à ceux d’ici.`
}
