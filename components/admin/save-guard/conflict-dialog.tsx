import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { frenchMoment } from '@/payload/editorial/dates'
import { changesSince, type DocumentData, type FieldChange, type Side } from './changes'
import type { DiffSegment } from './diff-segments'
import type { Conflict } from './save-state'

export interface ConflictDialogProps {
  conflict: Conflict
  /** The fields that people write in such a document. */
  fields: FieldShape[]
  /** « cet article », « cette page ». */
  documentLabel: string
  /** Both resolve with a French error message, or null. */
  onTakeTheirs(): Promise<string | null>
  onKeepMine(): Promise<string | null>
  onClose(): void
}

/** The text saved elsewhere and the one typed here, side by side; nothing is chosen in advance, Escape changes nothing. */
export function ConflictDialog({
  conflict,
  fields,
  documentLabel,
  onTakeTheirs,
  onKeepMine,
  onClose,
}: ConflictDialogProps) {
  const { savedBy } = conflict
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
  }, [])

  return (
    <dialog ref={dialog} className="sk-conflict" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {savedBy
          ? `${savedBy} a enregistré ${documentLabel} pendant que vous écriviez`
          : `Vous avez enregistré ${documentLabel} dans une autre fenêtre`}
      </h2>
      <BothTexts conflict={conflict} fields={fields} />
      <Choices savedBy={savedBy} dialog={dialog} onTakeTheirs={onTakeTheirs} onKeepMine={onKeepMine} />
      <p className="sk-conflict__after">
        Reprendre {savedBy ? 'sa' : 'l’autre'} version abandonne la vôtre. Enregistrer la vôtre remplace tous les champs
        ; {savedBy ? 'la sienne' : 'l’autre'} reste dans l’onglet Versions.
      </p>
    </dialog>
  )
}

function BothTexts({ conflict, fields }: Pick<ConflictDialogProps, 'conflict' | 'fields'>) {
  const { savedBy, base, theirs, mine, names } = conflict
  const changes = changesSince(base, theirs, mine, { fields, names })
  const theirTitle = savedBy ? `La version de ${savedBy}` : 'L’autre version'
  return (
    <>
      <p>
        {`${savedBy ? 'Sa' : 'Cette'} version a été enregistrée ${momentOf(theirs)}. La vôtre part de celle enregistrée ${momentOf(base)}.`}
      </p>
      <p className="sk-conflict__safe">
        <strong>Rien de ce que vous avez tapé n’est perdu.</strong> Choisissez maintenant, ou fermez pour relire : votre
        texte reste ici, même si vous rechargez la page.
      </p>
      <div className="sk-conflict__sides">
        <section aria-label={theirTitle}>
          <h3>{theirTitle}</h3>
          <Changes changes={changes} side="theirs" />
        </section>
        <section aria-label="La vôtre">
          <h3>La vôtre, pas encore enregistrée</h3>
          <Changes changes={changes} side="mine" />
        </section>
      </div>
      <p className="sk-conflict__legend">
        <ins>ajouté</ins> <del>retiré</del> <mark>déplacé</mark> par rapport à la version dont vous partiez
      </p>
    </>
  )
}

interface ChoicesProps extends Pick<ConflictDialogProps, 'onTakeTheirs' | 'onKeepMine'> {
  savedBy: string | null
  dialog: RefObject<HTMLDialogElement | null>
}

function Choices({ savedBy, dialog, onTakeTheirs, onKeepMine }: ChoicesProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function choose(choice: () => Promise<string | null>) {
    if (isBusy) return
    setBusy(true)
    setProblem('')
    setProblem((await choice()) ?? '')
    setBusy(false)
  }

  return (
    <>
      <p role="alert" className="sk-conflict__problem">
        {problem}
      </p>
      <div className="sk-conflict__choices">
        <Choice style="secondary" isBusy={isBusy} onChoose={() => choose(onTakeTheirs)}>
          {savedBy ? 'Reprendre sa version' : 'Reprendre l’autre version'}
        </Choice>
        <Choice style="primary" isBusy={isBusy} onChoose={() => choose(onKeepMine)}>
          Enregistrer la mienne par-dessus
        </Choice>
        <Choice style="secondary" onChoose={() => dialog.current?.close()}>
          Décider plus tard
        </Choice>
      </div>
    </>
  )
}

interface ChoiceProps {
  style: 'primary' | 'secondary'
  isBusy?: boolean
  onChoose(): void
  children: string
}

function Choice({ style, isBusy, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className={`btn btn--style-${style} btn--size-medium`}
      aria-disabled={isBusy}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

function Changes({ changes, side }: { changes: FieldChange[]; side: 'theirs' | 'mine' }) {
  if (changes.length === 0) return <p>Aucun champ ne diffère : seul l’état (brouillon ou publié) a changé.</p>
  return (
    <dl>
      {changes.map(({ path, label, [side]: one }) => (
        <div key={path}>
          <dt>{`${label}, ${one.isChanged ? 'modifié' : 'sans changement'}`}</dt>
          <dd>
            <Text side={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const TAGS = { same: 'span', added: 'ins', removed: 'del', moved: 'mark' } as const satisfies Record<
  DiffSegment['kind'],
  string
>

function Text({ side: { isChanged, segments } }: { side: Side }) {
  if (!segments) return isChanged ? 'Une autre mise en forme, ou un réglage d’un bloc.' : null
  return segments.map(({ kind, text }, index) => {
    const Tag = TAGS[kind]
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one text, in their order.
    return <Tag key={index}>{text}</Tag>
  })
}

/** « aujourd’hui à 10:47 ». */
function momentOf({ updatedAt }: DocumentData): string {
  return frenchMoment(String(updatedAt))
}
