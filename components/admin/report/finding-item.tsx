import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditor, type Person } from '@/collections/access'
import { HelpLink } from '../writing/help-link'
import { AddToLexicon } from './add-to-lexicon'
import type { ShownFinding } from './form-report'
import { KeepDialog } from './keep-dialog'

export interface FindingActions {
  /** Whether the person may write in the form. */
  isEditable: boolean
  onShow(finding: ShownFinding): void
  onMend(findings: ShownFinding[]): void
  /** Called before a finding goes that the person has just dealt with. */
  onGone(): void
}

interface Props extends FindingActions {
  finding: ShownFinding
  isActive: boolean
}

/** The rule whose words may go into the lexicon of the site. */
const SPELLING = 'spelling'

/** One finding: its rule, the words, why, and what can be done about it. */
export function FindingItem({ finding, isActive, isEditable, onShow, onMend, onGone }: Props) {
  const { chapter, family, kind, mend, message, name, rgaa, rule, why, words } = finding
  const { user } = useAuth()
  const [isAsked, setAsked] = useState(false)
  const isBlocking = kind === 'blocks'
  // What the form itself asks for cannot be left out.
  const mayKeep = isEditable && family !== 'missing' && (!isBlocking || isEditor(user as Person))
  const about = words ?? message
  return (
    <li aria-current={isActive} className="sk-finding" data-finding={rule} data-kind={kind} tabIndex={-1}>
      <p className="sk-finding__rule">
        <span>
          {isBlocking && <span className="sk-unseen">Empêche de publier : </span>}
          {name}
          {rgaa && `, RGAA ${rgaa}`}
        </span>
        {chapter && <HelpLink chapter={chapter} message={message} rgaa={rgaa} />}
      </p>
      {words && <Words words={words} mend={mend} />}
      {isSaid(message, name) && <p>{message}</p>}
      {why && <p className="sk-finding__why">{why}</p>}
      <div className="sk-finding__acts">
        {isEditable && mend !== undefined && (
          <Act word="Corriger" about={about} isFirst onPress={() => onMend([finding])} />
        )}
        <Act word="Voir" about={about} isFirst={isBlocking && mend === undefined} onPress={() => onShow(finding)} />
        {mayKeep && <Act word="Garder…" about={about} onPress={() => setAsked(true)} />}
        {isEditable && rule === SPELLING && words && <AddToLexicon word={words} onAdded={onGone} />}
      </div>
      {isAsked && <KeepDialog finding={finding} onKept={onGone} onClose={() => setAsked(false)} />}
    </li>
  )
}

function Words({ words, mend }: { words: string; mend: string | undefined }) {
  if (mend === undefined)
    return (
      <p className="sk-finding__words">
        <q lang="fr">{words}</q>
      </p>
    )
  return (
    <p className="sk-finding__words">
      <del>{words}</del> <ins>{mend || 'supprimé'}</ins>
    </p>
  )
}

interface ActProps {
  word: string
  about: string
  isFirst?: boolean
  onPress(): void
}

/** A button of a finding: its name says of which one. */
export function Act({ word, about, isFirst, onPress }: ActProps) {
  return (
    <button className="sk-report__button" data-first={isFirst || undefined} onClick={onPress} type="button">
      {word}
      <span className="sk-unseen"> : {about}</span>
    </button>
  )
}

/** Whether a message says more than the name of its rule. */
function isSaid(message: string, name: string): boolean {
  return message.trim().toLowerCase() !== name.trim().toLowerCase()
}
