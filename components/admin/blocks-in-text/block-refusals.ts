import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { IncompleteBlock } from '@/payload/editorial/incomplete-block'
import { type Around, useDocumentAddress, useDocumentRequests } from '../saving/document-requests'
import { valueAt } from '../values'
import type { BlockFields } from './written-fields'

/** A field of a block that a publication refused. */
export interface Refusal {
  path: string
  label: string
  message: string
  /** Its refused value, as JSON: the refusal holds until it changes. */
  value: string
}

type Refused = ReadonlyMap<string, Refusal[]>

const NONE: Refused = new Map()
/** By the address of the document, then by the id of the block. */
const refused = new Map<string, Refused>()
const listeners = new Set<() => void>()

/** Notes which fields of which blocks the site refuses when this document is published; none once it is. */
export function useNotedRefusals(): void {
  const address = useDocumentAddress()
  const around = useCallback<Around>(
    (send) => async (input, init) => {
      const answer = await send(input, init)
      const sent = init?.body instanceof FormData ? JSON.parse(String(init.body.get('_payload'))) : null
      if (sent?._status === 'published') note(address, await refusalsIn(answer.clone(), sent))
      return answer
    },
    [address],
  )
  useDocumentRequests(around)
}

/** Returns what a publication refused in this block, and has not changed since. */
export function useRefusals(fields: BlockFields): Refusal[] {
  const address = useDocumentAddress()
  const read = useCallback(() => refused.get(address) ?? NONE, [address])
  const all = useSyncExternalStore(subscribe, read, () => NONE)
  const own = all.get(fields.id)
  return useMemo(() => unchanged(own ?? [], fields), [own, fields])
}

/** Returns the refusals whose field still has the refused value. */
export function unchanged(refusals: Refusal[], fields: Record<string, unknown>): Refusal[] {
  return refusals.filter(({ path, value }) => JSON.stringify(valueAt(fields, path) ?? null) === value)
}

/** Returns the refusals of an answer, with the values that were sent. */
export function refusalsOf(blocks: IncompleteBlock[], sent: unknown): Refused {
  const sentBlocks = new Map(blocksIn(sent).map((fields) => [fields.id, fields]))
  return new Map(
    blocks.map(({ id, fields }) => [
      id,
      fields.map((field) => ({
        ...field,
        value: JSON.stringify(valueAt(sentBlocks.get(id) ?? {}, field.path) ?? null),
      })),
    ]),
  )
}

async function refusalsIn(answer: Response, sent: unknown): Promise<Refused> {
  if (answer.ok || !answer.headers.get('content-type')?.includes('json')) return NONE
  const { incompleteBlocks = [] } = (await answer.json()) as { incompleteBlocks?: IncompleteBlock[] }
  return refusalsOf(incompleteBlocks, sent)
}

function note(address: string, blocks: Refused) {
  refused.set(address, blocks)
  for (const listener of listeners) listener()
}

/** The fields of all blocks in what a form sends. */
function blocksIn(value: unknown): BlockFields[] {
  if (Array.isArray(value)) return value.flatMap(blocksIn)
  if (typeof value !== 'object' || value === null) return []
  const { type, fields } = value as { type?: unknown; fields?: BlockFields }
  const own = type === 'block' && fields ? [fields] : []
  return [...own, ...Object.values(value).flatMap(blocksIn)]
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
