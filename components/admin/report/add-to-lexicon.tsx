import { toast, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditor, type Person } from '@/collections/access'
import { Act } from './act'
import { useFormReport } from './form-report'
import { addToLexicon } from './report-requests'

/** « Ajouter au lexique »: the site takes a word as right from then on, in every text. For editors and admins. */
export function AddToLexicon({ word, onAdded }: { word: string; onAdded(): void }) {
  const { user } = useAuth()
  const { readAgain } = useFormReport()
  const [isBusy, setBusy] = useState(false)
  if (!isEditor(user as Person)) return null

  async function add() {
    if (isBusy) return
    setBusy(true)
    const refused = await addToLexicon(word)
    setBusy(false)
    if (refused !== null) return void toast.error(refused)
    toast.success(`« ${word} » est dans le lexique.`)
    onAdded()
    await readAgain()
  }

  return <Act word="Ajouter au lexique" about={word} onPress={() => void add()} />
}
