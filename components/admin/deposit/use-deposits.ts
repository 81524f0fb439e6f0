import { useEffect, useEffectEvent, useState } from 'react'
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
  | { kind: 'waiting' | 'reading' }
  | { kind: 'refused'; reason: string }
  | { kind: 'read'; preview: DraftPreview; fault?: string; isCreating?: boolean }
  | { kind: 'created'; id: string; remarks: string[] }

const PASTED = 'Texte collé'
let brought = 0

/** Returns the texts that were brought, which are read one after the other, and how to bring and change them. */
export function useDeposits(author: string) {
  const [deposits, setDeposits] = useState<Deposit[]>([])
  const change = (key: string, how: (deposit: Deposit) => Partial<Deposit>) =>
    setDeposits((all) => all.map((one) => (one.key === key ? { ...one, ...how(one) } : one)))
  const add = (all: Brought[]) => setDeposits((before) => [...before, ...all.map(depositOf)])
  const remove = (key: string) => setDeposits((all) => all.filter((one) => one.key !== key))

  const waiting = deposits.find(({ state }) => state.kind === 'waiting')
  const isReading = deposits.some(({ state }) => state.kind === 'reading')
  const next = isReading ? undefined : waiting?.key
  const read = useEffectEvent(async (deposit: Deposit) => {
    change(deposit.key, () => ({ state: { kind: 'reading' } }))
    const state = await readDraft(deposit.brought, author)
    change(deposit.key, () => ({ state }))
  })
  const startNext = useEffectEvent(() => {
    if (waiting) void read(waiting)
  })
  useEffect(() => {
    if (next) startNext()
  }, [next])
  return { deposits, add, change, remove }
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
