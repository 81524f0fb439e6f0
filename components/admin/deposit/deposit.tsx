'use client'
// Client: reads files, and understands them anew as choices change.
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { formAddress } from '@/payload/publication/addresses'
import { NO_ANSWER } from '../requests'
import { useAuthor } from '../uploads/use-author'
import { takeHanded } from './brought'
import { ChooseTexts } from './choose-texts'
import { DepositList, sumUp } from './deposit-list'
import { type Answers, createDraft, type NotDone, readDraft } from './deposit-requests'
import { DraftReview } from './draft-review'
import { DropHere } from './drop-drafts'
import { type Deposit as Deposited, type DepositState, useDeposits } from './use-deposits'
import { useDrops } from './use-drops'

/** « Déposer un texte »: files or pasted words, each reviewed beside what it becomes, then made a draft. */
export function Deposit() {
  const author = useAuthor()
  const router = useRouter()
  const { add, cancel, change, deposits, remove, retry } = useDeposits(author)
  const [chosen, setChosen] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const isOver = useDrops((files) => add(files.map((file) => ({ kind: 'file', file }))))
  const addHanded = useEffectEvent(() => {
    const files = takeHanded()
    if (files.length > 0) add(files.map((file) => ({ kind: 'file', file })))
  })
  useEffect(() => addHanded(), [])

  const read = deposits.filter(({ state }) => state.kind === 'read')
  const shown = read.find(({ key }) => key === chosen) ?? read[0]
  useAskBeforeLeaving(
    read.some(({ earlier }) => earlier.length > 0) ||
      deposits.some(({ state }) => ['reading', 'stopped', 'waiting'].includes(state.kind)),
  )

  async function create(deposit: Deposited, answers: Answers) {
    const { brought, key, state } = deposit
    if (state.kind !== 'read') return
    const { preview } = state
    const stay = (more: Partial<ReadState>) => change(key, () => ({ state: { kind: 'read', preview, ...more } }))
    stay({ isCreating: true })
    const sending = { author, onPercent: () => {}, signal: new AbortController().signal }
    if (state.isUnsure) {
      const again = await readDraft(brought, sending)
      if (again.kind !== 'read') return stay({ fault: reasonOf(again), isUnsure: true })
      const { duplicate } = again.preview
      if (duplicate && duplicate.id !== preview.duplicate?.id) return stay({ preview: again.preview, fault: WAS_MADE })
    }
    const made = await createDraft(brought, answers, sending)
    if (made.kind !== 'created') return stay({ fault: reasonOf(made), isUnsure: made.kind === 'lost' })
    change(key, () => ({ state: { kind: 'created', id: made.id, remarks: made.remarks }, earlier: [] }))
    toast.success(made.message)
    if (deposits.length === 1) router.push(formAddress('articles', made.id))
    // What had the focus is gone; the next text takes it, if there is one.
    else if (read.length === 1) heading.current?.focus()
  }

  return (
    <main className="sk-deposit">
      {isOver && <DropHere />}
      <h1 ref={heading} tabIndex={-1}>
        Déposer un texte
      </h1>
      {shown ? (
        <details className="sk-deposit__more">
          <summary>Déposer un autre texte</summary>
          <ChooseTexts onBring={add} />
        </details>
      ) : (
        <ChooseTexts onBring={add} />
      )}
      <p className="sk-deposit__sum" role="status" data-heard={deposits.length === 1 || undefined}>
        {sumUp(deposits)}
      </p>
      {(deposits.length > 1 || !shown) && deposits.length > 0 && (
        <DepositList
          deposits={deposits}
          shown={shown?.key}
          onShow={setChosen}
          onRemove={(key) => {
            remove(key)
            // Its button is gone with it.
            heading.current?.focus()
          }}
          onCancel={cancel}
          onRetry={retry}
        />
      )}
      {shown?.state.kind === 'read' && (
        <DraftReview
          key={shown.key}
          deposit={shown}
          preview={shown.state.preview}
          isCreating={shown.state.isCreating === true}
          fault={shown.state.fault}
          onChange={(how) => change(shown.key, how)}
          onCreate={(answers) => void create(shown, answers)}
          onAttachment={(attachment) => shown.brought.kind === 'file' && add([{ ...shown.brought, attachment }])}
        />
      )}
    </main>
  )
}

type ReadState = Extract<DepositState, { kind: 'read' }>

/** The answer to « Créer le brouillon » was lost on its way. */
const WAS_MADE = 'Malgré la coupure, le brouillon a bien été créé : ouvrez-le ci-dessous. Vos choix sont gardés ici.'

function reasonOf(outcome: NotDone): string {
  return outcome.kind === 'cancelled' ? NO_ANSWER : outcome.reason
}

/** The browser asks: answers that were given, and files that are not sent, are nowhere else. */
function useAskBeforeLeaving(isAsked: boolean) {
  useEffect(() => {
    if (!isAsked) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAsked])
}
