import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DraftPreview } from '@/collections/imports/report'
import type { Choices } from '@/payload/editorial/import/structure'
import type { Brought } from './brought'
import { readDraft } from './deposit-requests'

/** A text that was brought, and what became of it. */
export interface Deposit {
  key: string
  name: string
  brought: Brought
  state: DepositState
  /** What the person answered, with the answers before the last one. */
  choices: Choices
  earlier: Choices[]
  /** The keys of proposals that are not wanted. */
  unwanted: string[]
}

export type DepositState =
  | { kind: 'waiting' }
  /** `percent` of it went out; 100 while the site reads it. */
  | { kind: 'reading'; percent: number }
  | { kind: 'refused'; reason: string }
  /** By the connection or by the person: it can be sent again. */
  | { kind: 'stopped'; reason: string; isLost: boolean }
  | {
      kind: 'read'
      preview: DraftPreview
      fault?: string
      isCreating?: boolean
      /** The site did not answer when the draft was asked for: there may be one. */
      isUnsure?: boolean
    }
  | { kind: 'created'; id: string; remarks: string[] }

const PASTED = 'Texte collé'
let brought = 0

/**
 * Returns the texts that were brought, which are sent and read one after the other, and how to bring, change, cancel and send
 * them again. What the connection lost is sent again when it is back.
 */
export function useDeposits(author: string) {
  const [deposits, setDeposits] = useState<Deposit[]>([])
  const sending = useRef<{ key: string; cancelling: AbortController } | null>(null)
  const change = (key: string, how: (deposit: Deposit) => Partial<Deposit>) =>
    setDeposits((all) => all.map((one) => (one.key === key ? { ...one, ...how(one) } : one)))
  const add = (all: Brought[]) => setDeposits((before) => [...before, ...all.map(depositOf)])
  const remove = (key: string) => setDeposits((all) => all.filter((one) => one.key !== key))
  const cancel = (key: string) => {
    if (sending.current?.key === key) sending.current.cancelling.abort()
  }
  const retry = (key: string) => change(key, () => ({ state: { kind: 'waiting' } }))

  const waiting = deposits.find(({ state }) => state.kind === 'waiting')
  const isReading = deposits.some(({ state }) => state.kind === 'reading')
  const next = isReading ? undefined : waiting?.key
  const read = useEffectEvent(async ({ brought, key }: Deposit) => {
    const cancelling = new AbortController()
    sending.current = { key, cancelling }
    const onPercent = (percent: number) => change(key, () => ({ state: { kind: 'reading', percent } }))
    onPercent(0)
    const read = await readDraft(brought, { author, onPercent, signal: cancelling.signal })
    change(key, () => ({ state: stateOf(read) }))
  })
  const startNext = useEffectEvent(() => {
    if (waiting) void read(waiting)
  })
  useEffect(() => {
    if (next) startNext()
  }, [next])

  useEffect(() => {
    const sendLost = () =>
      setDeposits((all) =>
        all.map((one) =>
          one.state.kind === 'stopped' && one.state.isLost ? { ...one, state: { kind: 'waiting' } } : one,
        ),
      )
    window.addEventListener('online', sendLost)
    return () => window.removeEventListener('online', sendLost)
  }, [])
  return { deposits, add, cancel, change, remove, retry }
}

function stateOf(read: Awaited<ReturnType<typeof readDraft>>): DepositState {
  switch (read.kind) {
    case 'read':
      return read
    case 'refused':
      return { kind: 'refused', reason: read.reason }
    case 'lost':
      return { kind: 'stopped', reason: read.reason, isLost: true }
    case 'cancelled':
      return { kind: 'stopped', reason: 'Vous avez annulé l’envoi.', isLost: false }
  }
}

function depositOf(one: Brought): Deposit {
  brought += 1
  const name = one.kind === 'file' ? one.file.name : PASTED
  return {
    key: `texte-${brought}`,
    name,
    brought: one,
    state: { kind: 'waiting' },
    choices: {},
    earlier: [],
    unwanted: [],
  }
}
