import { useEffect, useId, useRef, useState } from 'react'
import { frenchMoment } from '@/payload/editorial/dates'
import { changesSince, type DocumentData, type FieldChange, type Side } from './changes'
import type { Part } from './parts'
import type { Names } from './units'

export interface Conflict {
  /** The name of who wrote meanwhile; null when it was the same person, elsewhere. */
  who: string | null
  /** The version that both started from. */
  base: DocumentData
  theirs: DocumentData
  mine: DocumentData
  /** What to call what the three name. */
  names: Names
}

export interface ConflictDialogProps {
  conflict: Conflict
  /** « cet article », « cette page ». */
  thing: string
  /** Both return what went wrong, or null. */
  onTakeTheirs(): Promise<string | null>
  onKeepMine(): Promise<string | null>
  onClose(): void
}

/** What somebody else saved and what is typed here, side by side; nothing is chosen in advance, Escape changes nothing. */
export function ConflictDialog({ conflict, thing, onTakeTheirs, onKeepMine, onClose }: ConflictDialogProps) {
  const { who, base, theirs, mine, names } = conflict
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
  }, [])

  async function choose(choice: () => Promise<string | null>) {
    if (isBusy) return
    setBusy(true)
    setProblem('')
    setProblem((await choice()) ?? '')
    setBusy(false)
  }

  const changes = changesSince(base, theirs, mine, names)
  const their = who ? `La version de ${who}` : 'L’autre version'

  return (
    <dialog ref={dialog} className="sk-conflict" aria-labelledby={title} onClose={onClose}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {who
          ? `${who} a enregistré ${thing} pendant que vous écriviez`
          : `Vous avez enregistré ${thing} dans une autre fenêtre`}
      </h2>
      <p>
        {`${who ? 'Sa' : 'Cette'} version a été enregistrée ${momentOf(theirs)}. La vôtre part de celle enregistrée ${momentOf(base)}.`}
      </p>
      <p className="sk-conflict__safe">
        <strong>Rien de ce que vous avez tapé n’est perdu.</strong> Choisissez maintenant, ou fermez pour relire : votre
        texte reste ici, même si vous rechargez la page.
      </p>
      <div className="sk-conflict__sides">
        <section aria-label={their}>
          <h3>{their}</h3>
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
      <p role="alert" className="sk-conflict__problem">
        {problem}
      </p>
      <div className="sk-conflict__choices">
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          aria-disabled={isBusy}
          onClick={() => choose(onTakeTheirs)}
        >
          {who ? 'Reprendre sa version' : 'Reprendre l’autre version'}
        </button>
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          aria-disabled={isBusy}
          onClick={() => choose(onKeepMine)}
        >
          Enregistrer la mienne par-dessus
        </button>
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          onClick={() => dialog.current?.close()}
        >
          Décider plus tard
        </button>
      </div>
      <p className="sk-conflict__after">
        Reprendre {who ? 'sa' : 'l’autre'} version abandonne la vôtre. Enregistrer la vôtre remplace tous les champs ;{' '}
        {who ? 'la sienne' : 'l’autre'} reste dans l’onglet Versions.
      </p>
    </dialog>
  )
}

function Changes({ changes, side }: { changes: FieldChange[]; side: 'theirs' | 'mine' }) {
  if (changes.length === 0) return <p>Aucun champ ne diffère : seul l’état (brouillon ou publié) a changé.</p>
  return (
    <dl>
      {changes.map(({ label, [side]: one }) => (
        <div key={label}>
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
  Part['kind'],
  string
>

function Text({ side: { isChanged, parts } }: { side: Side }) {
  if (!parts) return isChanged ? 'Une autre mise en forme, ou un réglage d’un bloc.' : null
  return parts.map(({ kind, text }, index) => {
    const Tag = TAGS[kind]
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in their order.
    return <Tag key={index}>{text}</Tag>
  })
}

/** « aujourd’hui à 10:47 ». */
function momentOf({ updatedAt }: DocumentData): string {
  return frenchMoment(String(updatedAt))
}
