import { useEffect, useMemo, useRef } from 'react'
import type { DraftPreview } from '@/collections/imports/report'
import { countLost } from '@/payload/editorial/import/lost-signs'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import type { Answers } from './deposit-requests'
import { confirmedOf, Proposals } from './proposals'
import { SameFile } from './same-file'
import { SourceLines } from './source-lines'
import { StructuredBlocks } from './structured-blocks'
import type { Deposit } from './use-deposits'

interface DraftReviewProps {
  deposit: Deposit
  preview: DraftPreview
  isCreating: boolean
  fault: string | undefined
  /** From what it is when it is changed. */
  onChange: (how: (now: Deposit) => Partial<Deposit>) => void
  onCreate: (answers: Answers) => void
  /** Of a mail: the file of this place is to be read too. */
  onAttachment: (place: number) => void
}

/** A text and what it is understood as, side by side; answers are applied at once. */
export function DraftReview({
  deposit,
  fault,
  isCreating,
  onAttachment,
  onChange,
  onCreate,
  preview,
}: DraftReviewProps) {
  const { choices, earlier, name, unwanted } = deposit
  const { attachments, duplicate, known, source } = preview
  const structure = useMemo(() => structureDraft(source, known, choices), [source, known, choices])
  const lost = useMemo(() => countLost(source, structure), [source, structure])
  const doubts = structure.blocks.flatMap((block) => block.doubts)
  const open = doubts.filter(({ key }) => !(key in choices))
  const answer = (answers: Record<string, string>) =>
    onChange((now) => ({ choices: { ...now.choices, ...answers }, earlier: [...now.earlier, now.choices] }))
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => bar.current?.querySelector('h2')?.focus(), [])

  const undo = () => onChange((now) => ({ choices: now.earlier.at(-1) ?? {}, earlier: now.earlier.slice(0, -1) }))
  const create = () => !isCreating && onCreate({ choices, confirmed: confirmedOf(structure.proposals, unwanted) })
  return (
    <>
      <div className="sk-deposit__bar" ref={bar}>
        <h2 tabIndex={-1}>{name}</h2>
        <p className="sk-deposit__counts" role="status">
          <span data-lost={lost > 0 || undefined}>{lostWords(lost)}</span> · <span>{doubtWords(open.length)}</span>
        </p>
        {open.length > 0 && (
          <button
            type="button"
            className="btn btn--style-secondary btn--size-small"
            onClick={() => goToDoubt(open[0]?.key)}
          >
            Voir le premier doute
          </button>
        )}
        {earlier.length > 0 && (
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={undo}>
            Annuler le dernier choix
          </button>
        )}
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          aria-disabled={isCreating || undefined}
          onClick={create}
        >
          {isCreating ? 'Création du brouillon…' : duplicate ? 'Créer un second brouillon' : 'Créer le brouillon'}
        </button>
      </div>
      {fault && (
        <p className="sk-deposit__fault" role="alert">
          {fault}
        </p>
      )}
      <div className="sk-deposit__sides">
        <SourceLines name={name} source={source} blocks={structure.blocks} />
        <StructuredBlocks blocks={structure.blocks} source={source} onAnswer={answer}>
          {duplicate && <SameFile duplicate={duplicate} />}
          {source.remarks.length > 0 && (
            <ul className="sk-deposit__remarks">
              {source.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          )}
          {attachments.length > 0 && (
            <ul className="sk-deposit__attachments">
              {attachments.map((attachment, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name.
                <li key={place}>
                  Pièce jointe : {attachment}{' '}
                  <button
                    type="button"
                    className="btn btn--style-secondary btn--size-small"
                    aria-label={`Déposer aussi la pièce jointe ${attachment}`}
                    onClick={() => onAttachment(place)}
                  >
                    Déposer aussi
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Proposals
            proposals={structure.proposals}
            known={known}
            unwanted={unwanted}
            onChange={(next) => onChange(() => ({ unwanted: next }))}
          />
        </StructuredBlocks>
      </div>
    </>
  )
}

function lostWords(lost: number): string {
  return lost > 1 ? `${lost} caractères perdus` : `${lost} caractère perdu`
}

function doubtWords(count: number): string {
  if (count === 0) return 'aucun doute'
  return count > 1 ? `${count} doutes` : '1 doute'
}

function goToDoubt(key: string | undefined): void {
  const fieldset = [...document.querySelectorAll<HTMLElement>('[data-doubt]')].find(
    ({ dataset }) => dataset.doubt === key,
  )
  fieldset?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true })
  fieldset?.scrollIntoView?.({ block: 'center' })
}
