import { useState } from 'react'
import { BottomNotice } from './bottom-notice'
import { CopyWords } from './copy-words'
import { KEPT, reasonLine } from './reasons'
import { REASONS, type Reason } from './save-answers'
import type { Unwritten } from './save-outcome'
import { conflictIn, type SaveState, unwrittenIn } from './save-state'
import type { WaysOut } from './ways-out'

export interface SaveNoticesProps {
  state: SaveState
  /** « cet article », « cette page ». */
  documentLabel: string
  waysOut: WaysOut
  /** The words in the form, as plain text. */
  words(): string
  onCompare(): void
  onLogIn(): void
}

/** At the bottom of the screen, while edits are not saved: the reason, and the way to go on. */
export function SaveNotices({ state, documentLabel, onCompare, ...ways }: SaveNoticesProps) {
  const [conflict, unwritten] = [conflictIn(state), unwrittenIn(state)]
  return (
    <BottomNotice>
      {(unwritten || conflict) && (
        <>
          {unwritten && <UnwrittenLine unwritten={unwritten} documentLabel={documentLabel} {...ways} />}
          {conflict && (
            <p className="sk-unsaved__line">
              <span>
                {`${conflict.savedBy ? `${conflict.savedBy} a` : 'Vous avez'} enregistré ${documentLabel} ailleurs : ce que vous tapez n’est plus enregistré. ${KEPT}`}
              </span>
              <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onCompare}>
                Comparer et choisir
              </button>
            </p>
          )}
        </>
      )}
    </BottomNotice>
  )
}

interface UnwrittenLineProps extends Omit<SaveNoticesProps, 'state' | 'onCompare'> {
  unwritten: Unwritten
}

function UnwrittenLine({ unwritten, documentLabel, ...ways }: UnwrittenLineProps) {
  const [problem, setProblem] = useState('')
  return (
    <div className="sk-unsaved__line">
      <p className="sk-unsaved__reason">{reasonLine(unwritten, documentLabel)}</p>
      {!unwritten.isKept && (
        <p role="alert">
          <strong>
            Ce navigateur n’a plus de place pour garder votre texte : ne fermez pas cette page, ou copiez-le.
          </strong>
        </p>
      )}
      <Ways {...ways} unwritten={unwritten} onProblem={setProblem} />
      <p role="alert" className="sk-unsaved__problem">
        {problem}
      </p>
    </div>
  )
}

interface WaysProps extends Pick<SaveNoticesProps, 'onLogIn' | 'waysOut' | 'words'> {
  unwritten: Unwritten
  onProblem(message: string): void
}

/** The buttons that a reason has, the first one first. */
function Ways({ unwritten: { reason, isKept }, onLogIn, onProblem, waysOut, words }: WaysProps) {
  const [isBusy, setBusy] = useState(false)
  const run = (way: () => Promise<string | null>) => async () => {
    if (isBusy) return
    setBusy(true)
    onProblem('')
    onProblem((await way()) ?? '')
    setBusy(false)
  }
  const buttons = {
    logIn: { label: 'Se reconnecter', onClick: onLogIn },
    saveAgain: { label: 'Réessayer', onClick: run(waysOut.saveAgain) },
    takeOutOfTrash: { label: 'Sortir de la corbeille et enregistrer', onClick: run(waysOut.takeOutOfTrash) },
    saveAsNew: { label: 'Enregistrer comme nouveau brouillon', onClick: run(waysOut.saveAsNew) },
  }
  return (
    <span className="sk-unsaved__ways">
      {waysOf(reason).map((way) => (
        <button
          key={way}
          type="button"
          className="btn btn--style-secondary btn--size-small"
          aria-disabled={isBusy}
          onClick={() => void buttons[way].onClick()}
        >
          {buttons[way].label}
        </button>
      ))}
      {(isCopyOffered(reason) || !isKept) && <CopyWords words={words} />}
    </span>
  )
}

type Way = 'logIn' | 'saveAgain' | 'saveAsNew' | 'takeOutOfTrash'

function waysOf(reason: Reason): Way[] {
  switch (REASONS[reason].remedy) {
    case 'login':
      return ['logIn']
    case 'hand':
      return ['saveAgain', 'saveAsNew']
    case 'restoration':
      return ['takeOutOfTrash', 'saveAsNew']
    case 'copy':
      return ['saveAsNew']
    case 'correction':
    case 'retry':
    case 'choice':
    case 'none':
      return []
  }
}

/** Where the text may never be written from here. */
function isCopyOffered(reason: Reason): boolean {
  const { remedy } = REASONS[reason]
  return remedy === 'hand' || remedy === 'restoration' || remedy === 'copy'
}
