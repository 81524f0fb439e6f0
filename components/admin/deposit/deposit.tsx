'use client'
// Client: reads files, and understands them anew as choices change.
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { formAddress } from '@/payload/publication/addresses'
import { useAuthor } from '../uploads/use-author'
import { type Brought, takeHanded } from './brought'
import { ChooseTexts } from './choose-texts'
import { DepositList, sumUp } from './deposit-list'
import { type Answers, createDraft } from './deposit-requests'
import { DraftReview } from './draft-review'
import { DropHere } from './drop-drafts'
import { useDeposits } from './use-deposits'
import { useDrops } from './use-drops'

/** « Déposer un texte »: files or pasted words, each reviewed beside what it becomes, then made a draft. */
export function Deposit() {
  const author = useAuthor()
  const router = useRouter()
  const { add, change, deposits, remove } = useDeposits(author)
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
  useAskBeforeLeaving(read.some(({ earlier }) => earlier.length > 0))

  async function create(key: string, brought: Brought, answers: Answers) {
    const stateOf = (more: { fault?: string; isCreating?: boolean }) =>
      change(key, ({ state }) =>
        state.kind === 'read' ? { state: { kind: 'read', preview: state.preview, ...more } } : {},
      )
    stateOf({ isCreating: true })
    const made = await createDraft(brought, answers, author)
    if (made.kind === 'refused') return stateOf({ fault: made.reason })
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
        <DepositList deposits={deposits} shown={shown?.key} onShow={setChosen} onRemove={remove} />
      )}
      {shown?.state.kind === 'read' && (
        <DraftReview
          key={shown.key}
          deposit={shown}
          preview={shown.state.preview}
          isCreating={shown.state.isCreating === true}
          fault={shown.state.fault}
          onChange={(how) => change(shown.key, how)}
          onCreate={(answers) => void create(shown.key, shown.brought, answers)}
          onAttachment={(attachment) => shown.brought.kind === 'file' && add([{ ...shown.brought, attachment }])}
        />
      )}
    </main>
  )
}

/** The browser asks: answers that were given are nowhere else. */
function useAskBeforeLeaving(isAsked: boolean) {
  useEffect(() => {
    if (!isAsked) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAsked])
}
