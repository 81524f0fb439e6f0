'use client'
// Client: a list in a drawer has none of it.
import { useListDrawerContext } from '@payloadcms/ui'
import { DEPOSIT } from './brought'
import { DropDrafts } from './drop-drafts'

/** Above the list of articles: « Déposer un texte ». */
export function ListDeposit() {
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer) return null
  return (
    <div className="sk-list-deposit">
      <a className="btn btn--style-secondary btn--size-small" href={DEPOSIT}>
        Déposer un texte
      </a>
      <DropDrafts />
    </div>
  )
}
