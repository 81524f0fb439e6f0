import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { bottomLine } from '../bottom-line'
import { CopyWords } from './copy-words'
import { plainReasonLine } from './reasons'
import { REASONS } from './save-answers'
import type { Unwritten } from './save-outcome'

/**
 * `unwritten`: the site did not take the latest save. `restored`: words that an earlier page could not save are in the
 * form again, and wait for the person to save them.
 */
export type PlainState = { kind: 'saved' } | { kind: 'unwritten'; unwritten: Unwritten } | { kind: 'restored' }

export interface PlainNoticeProps {
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
export function PlainNotice({ state, ...rest }: PlainNoticeProps) {
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  if (!isInBrowser) return null
  return createPortal(
    // Kept while it is empty: a screen reader tells what comes into a place that it knows.
    <div role="status">
      {state.kind !== 'saved' && (
        <div className="sk-unsaved" ref={bottomLine}>
          <Line {...rest} state={state} />
        </div>
      )}
    </div>,
    document.body,
  )
}

interface LineProps extends PlainNoticeProps {
  state: Exclude<PlainState, { kind: 'saved' }>
}

function Line({ state, documentLabel, hasFile, words, ...ways }: LineProps) {
  const isLost = state.kind === 'unwritten' && !state.unwritten.isKept
  return (
    <div className="sk-unsaved__line">
      <p className="sk-unsaved__reason">
        {state.kind === 'restored' ? RESTORED : plainReasonLine(state.unwritten, documentLabel)}
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
        {buttonsOf(state, ways).map(({ label, onClick }) => (
          <button key={label} type="button" className="btn btn--style-secondary btn--size-small" onClick={onClick}>
            {label}
          </button>
        ))}
        <CopyWords words={words} />
      </span>
    </div>
  )
}

const RESTORED =
  'Ce que vous aviez saisi sans pouvoir l’enregistrer est de nouveau dans cette page : relisez, puis enregistrez.'

function buttonsOf(
  state: LineProps['state'],
  { onDrop, onLogIn, onSave }: Pick<PlainNoticeProps, 'onDrop' | 'onLogIn' | 'onSave'>,
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
