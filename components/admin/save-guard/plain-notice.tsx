import { BottomNotice } from './bottom-notice'
import { CopyWords } from './copy-words'
import type { WaitingText } from './kept-words'
import { plainReasonLine } from './reasons'
import { REASONS } from './save-answers'
import type { Unwritten } from './save-outcome'

/**
 * `unwritten`: the site did not take the latest save. `restored`: words that an earlier page could not save are in the
 * form again, and wait for the person to save them.
 */
export type PlainState = { kind: 'saved' } | { kind: 'unwritten'; unwritten: Unwritten } | { kind: 'restored' }

export interface PlainNoticeProps extends LineProps {
  waiting: WaitingText | null
  /** The words that wait, as plain text. */
  wordsWaiting(): string
  /** Deletes the text that waits. */
  onForget(): void
}

interface LineProps {
  state: PlainState
  /** « ce document », « ces réglages ». */
  documentLabel: string
  /** Whether a file was chosen: this browser does not keep it. */
  hasFile(): boolean
  /** The words in the form, as plain text. */
  words(): string
  onSave(): void
  /** Gives up words of an earlier page. */
  onDrop(): void
  onLogIn(): void
}

/** At the bottom of the screen: why the latest save of a form was not written, and the way to go on. */
export function PlainNotice({ waiting, wordsWaiting, onForget, ...line }: PlainNoticeProps) {
  return (
    <BottomNotice>
      {(line.state.kind !== 'saved' || waiting) && (
        <>
          <Line {...line} />
          {waiting && (
            <div className="sk-unsaved__line">
              <p className="sk-unsaved__reason">{waitingLine(waiting)}</p>
              <span className="sk-unsaved__ways">
                <Way label="Supprimer le texte gardé" onClick={onForget} />
                <CopyWords words={wordsWaiting} />
              </span>
            </div>
          )}
        </>
      )}
    </BottomNotice>
  )
}

function Line({ state, documentLabel, hasFile, words, ...ways }: LineProps) {
  if (state.kind === 'saved') return null
  const isLost = state.kind === 'unwritten' && !state.unwritten.isKept
  return (
    <div className="sk-unsaved__line">
      <p className="sk-unsaved__reason">
        {state.kind === 'restored' ? RESTORED : plainReasonLine(state.unwritten, documentLabel, hasFile())}
        {state.kind === 'unwritten' &&
          hasFile() &&
          ' Le fichier choisi n’est gardé que dans cette page : ne la fermez pas.'}
      </p>
      {isLost && (
        <p role="alert">
          <strong>
            Ce navigateur n’a plus de place pour garder votre texte : ne fermez pas cette page, ou copiez-le.
          </strong>
        </p>
      )}
      <span className="sk-unsaved__ways">
        {waysOf(state, ways).map((way) => (
          <Way key={way.label} {...way} />
        ))}
        <CopyWords words={words} />
      </span>
    </div>
  )
}

function Way({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClick}>
      {label}
    </button>
  )
}

const RESTORED =
  'Ce que vous aviez saisi sans pouvoir l’enregistrer est de nouveau dans cette page : relisez, puis enregistrez.'

function waitingLine({ labels, why }: WaitingText): string {
  const named = labels.join(', ')
  if (why === 'noAnswer') {
    return `Le site ne répond pas : votre texte gardé sur cet ordinateur n’est pas dans cette page (${named}). Rechargez-la, ou copiez-le d’ici.`
  }
  const changed = labels.length === 1 ? 'Ce champ a changé depuis' : 'Ces champs ont changé depuis'
  return `${changed} : ${named}. Votre texte gardé n’a pas remplacé le nouveau : copiez-le d’ici.`
}

function waysOf(
  state: Exclude<PlainState, { kind: 'saved' }>,
  { onDrop, onLogIn, onSave }: Pick<LineProps, 'onDrop' | 'onLogIn' | 'onSave'>,
) {
  if (state.kind === 'restored') return [{ label: 'Ne pas le reprendre', onClick: onDrop }]
  switch (REASONS[state.unwritten.reason].remedy) {
    case 'login':
      return [{ label: 'Se reconnecter', onClick: onLogIn }]
    case 'retry':
    case 'hand':
      return [{ label: 'Réessayer', onClick: onSave }]
    default:
      return []
  }
}
