'use client'
// Client: listens for files that are dropped.
import { useRouter } from 'next/navigation'
import { DEPOSIT, handOver } from './brought'
import { useDrops } from './use-drops'

/** Texts dropped anywhere on the page are read on « Déposer un texte ». */
export function DropDrafts({ ofForm = false }: { ofForm?: boolean }) {
  const router = useRouter()
  const isOver = useDrops((files) => {
    handOver(files)
    router.push(DEPOSIT)
  }, ofForm)
  return isOver ? <DropHere /> : null
}

/** On the page of an article: a text that is dropped becomes an article of its own. */
export function DropOnForm() {
  return <DropDrafts ofForm />
}

export function DropHere() {
  return (
    <div className="sk-drop-here" aria-hidden="true">
      <p>Déposez ici : chaque texte deviendra un brouillon, après relecture.</p>
    </div>
  )
}
