import { useConfig, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { errorMessage, requestJson } from '../requests'
import { useDraftSave } from '../saving/draft-save'
import { type DocumentData, holdSame } from './changes'
import type { EditingSession } from './editing-session'
import { withoutFields } from './refused-fields'
import { readLatest } from './save-requests'

/** What a person can do about a text that is not written. Each resolves with a French message, or null when it is done. */
export interface WaysOut {
  saveAgain(): Promise<string | null>
  takeOutOfTrash(): Promise<string | null>
  saveAsNew(): Promise<string | null>
}

/** Fields of a document that are not its text: a new one gets its own. */
const OWN = ['id', 'slug', 'revision', 'createdAt', 'updatedAt', 'deletedAt', 'createdBy', 'updatedBy', '_status']

export function useWaysOut({ address, backup, base, fields }: EditingSession): WaysOut {
  const { config } = useConfig()
  const { getData } = useForm()
  const saveDraft = useDraftSave()
  const router = useRouter()

  return {
    async saveAgain() {
      await saveDraft()
      return null
    },
    async takeOutOfTrash() {
      const startedFrom = base.current
      const trashed = await requestJson<DocumentData>(`${address}?draft=true&depth=0&trash=true`)
      if (!trashed.ok) return errorMessage(trashed.body)
      // The trash counts as a write: the restored document has another number than the one in the form.
      const body = { deletedAt: null, revision: trashed.body.revision }
      const restored = await requestJson<{ doc: DocumentData }>(`${address}?trash=true&depth=0`, {
        method: 'PATCH',
        body,
      })
      if (!restored.ok) return errorMessage(restored.body)
      const latest = await readLatest(address)
      // Somebody may have written before it went there: the save that follows is then refused, and compared.
      base.current = latest && holdSame(latest, startedFrom, fields) ? latest : startedFrom
      await saveDraft()
      return null
    },
    async saveAsNew() {
      const mine = getData()
      const collection = address.slice(0, address.lastIndexOf('/'))
      const answer = await requestJson<{ doc: { id: string } }>(`${collection}?draft=true&depth=0`, {
        method: 'POST',
        body: withoutFields(mine, OWN),
      })
      if (!answer.ok || !answer.body.doc) return errorMessage(answer.body)
      backup.delete()
      // The page that is left keeps nothing more of it.
      base.current = mine
      const slug = collection.slice(collection.lastIndexOf('/') + 1)
      router.push(`${config.routes.admin}/collections/${slug}/${answer.body.doc.id}`)
      return null
    },
  }
}
