import { NameAndSend } from './name-and-send'
import type { Enrolment } from './second-factor-requests'

export interface AddApplicationProps {
  enrolment: Enrolment
  isBusy: boolean
  /** The id of the sentence that says what is wrong, when something is. */
  problemId: string | undefined
  send(code: string): void
  cancel(): void
}

/** The secret as a code to scan and as text, and the field for a first code that proves that the application has it. */
export function AddApplication({ enrolment, isBusy, problemId, send, cancel }: AddApplicationProps) {
  return (
    <NameAndSend
      label="Code à six chiffres que montre l’application"
      help="Il change toutes les trente secondes."
      action="Ajouter l’application"
      isCode
      isBusy={isBusy}
      problemId={problemId}
      send={send}
      cancel={cancel}
    >
      <p>
        Dans une application de codes (FreeOTP, Aegis, celle de votre téléphone…), scannez cette image, ou{' '}
        <a href={enrolment.address}>ouvrez l’application de cet appareil</a>.
      </p>
      {/* biome-ignore lint/performance/noImgElement: made for this page alone, of no size to optimise. */}
      <img
        className="sk-second-factor__qr"
        src={`data:image/svg+xml,${encodeURIComponent(enrolment.qrCode)}`}
        alt="Code à scanner ; le même secret est écrit dessous."
        width="200"
        height="200"
      />
      <p>
        Sans appareil photo, saisissez ce secret :{' '}
        <code className="sk-second-factor__secret">{enrolment.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
    </NameAndSend>
  )
}
