import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditor, type Person } from '@/collections/access'
import { quoted } from '@/collections/before-publication/text'
import { LANGUAGES } from '@/payload/editorial/languages'
import { HelpLink } from '../writing/help-link'
import { Act } from './act'
import { AddToLexicon } from './add-to-lexicon'
import { DescribePicture } from './describe-picture'
import type { ShownFinding } from './form-report'
import { KeepDialog } from './keep-dialog'
import { isMendable } from './mendable'

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
const SPELLING = 'misspelling'
/** Of what may be meant. */
const MOST_SUGGESTED = 3

/** One finding: its rule, the words, why, and what can be done about it. */
export function FindingItem({ finding, isActive, isEditable, onShow, onMend, onGone }: Props) {
  const {
    canBeKept = finding.kind === 'advises',
    chapter,
    mend,
    message,
    name,
    picture,
    rgaa,
    rule,
    suggestions = [],
    why,
    words,
  } = finding
  const { user } = useAuth()
  const [isAsked, setAsked] = useState(false)
  const [isDescribed, setDescribed] = useState(false)
  const mayDescribe = isEditable && picture !== undefined && !isDescribed
  const isBlocking = finding.kind === 'blocks'
  // What the site needs is filled in.
  const mayKeep = isEditable && canBeKept && (!isBlocking || isEditor(user as Person))
  const about = words ?? message
  return (
    <li aria-current={isActive} className="sk-finding" data-finding={rule} data-kind={finding.kind} tabIndex={-1}>
      <p className="sk-finding__rule">
        <span>
          {isBlocking && <span className="sk-unseen">Empêche de publier : </span>}
          {name}
          {rgaa && `, RGAA ${rgaa}`}
        </span>
        {chapter && <HelpLink chapter={chapter} message={message} rgaa={rgaa} />}
      </p>
      {words && <Words words={words} mend={mend} />}
      {isSaid(finding) && <p>{message}</p>}
      {finding.address && <p className="sk-finding__address">Nouvelle adresse : {finding.address}</p>}
      {finding.language && <p>Langue : {LANGUAGES[finding.language]}</p>}
      {why && <p className="sk-finding__why">{why}</p>}
      <div className="sk-finding__acts">
        {isEditable && isMendable(finding) && (
          <Act word="Corriger" about={about} isFirst onPress={() => onMend([finding])} />
        )}
        {isEditable &&
          suggestions
            .slice(0, MOST_SUGGESTED)
            .map((suggestion) => (
              <Act
                key={suggestion}
                word={`« ${suggestion} »`}
                about={`à la place de ${about}`}
                onPress={() => onMend([{ ...finding, mend: suggestion }])}
              />
            ))}
        {mayDescribe && <Act word="Décrire" about={about} isFirst onPress={() => setDescribed(true)} />}
        <Act
          word="Voir"
          about={about}
          isFirst={isBlocking && !isMendable(finding) && !picture}
          onPress={() => onShow(finding)}
        />
        {mayKeep && <Act word="Garder…" about={about} onPress={() => setAsked(true)} />}
        {isEditable && rule === SPELLING && words && <AddToLexicon word={words} onAdded={onGone} />}
      </div>
      {isDescribed && picture && <DescribePicture picture={picture} onDescribed={onGone} />}
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

/** Whether a message says more than the name of its rule, or than the words before and after. */
function isSaid({ message, mend, name, words }: ShownFinding): boolean {
  if (words && mend !== undefined && message === `${quoted(words)} → ${quoted(mend)}`) return false
  return message.trim().toLowerCase() !== name.trim().toLowerCase()
}
