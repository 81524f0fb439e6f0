import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { isUnwritten } from '@/payload/editorial/new-document'
import type { ApplyDocument } from './apply-document'
import { containsKept } from './changes'
import type { Compare } from './comparison'
import type { EditingSession } from './editing-session'
import type { UnsavedEdits } from './local-backup'
import { mergedDocument } from './merge/merge-documents'
import { keptOf, readLatest, writeDraft } from './save-requests'

/** When the form opens: saves the local backup of an earlier page, or compares it with a version saved since. */
export function useRestoredBackup(session: EditingSession, compare: Compare, apply: ApplyDocument): void {
  const { id, isTrashed } = useDocumentInfo()
  const { address, backup, fields, second } = session
  const restoreIfAny = useEffectEvent(async () => {
    await settleSecond()
    const edits = backup.read()
    if (edits) await restore(edits)
  })
  useEffect(() => {
    // A form in the trash takes no text: the first page of the admin has it.
    if (id && !isTrashed) void restoreIfAny()
  }, [id, isTrashed])

  /** The first one starts from an older version: what was typed last is written before the two are compared. */
  async function settleSecond() {
    const [first, last] = [backup.read(), second.read()]
    if (!last) return
    if (!first) {
      if (backup.write(last)) second.delete()
      return
    }
    const latest = await readLatest(address)
    if (!latest || latest.revision !== last.base.revision) return
    const write = await writeDraft(session, last.mine, latest)
    if (write.kind === 'refused' || write.unwritten) return
    await apply(write.document)
    backup.write(first)
    second.delete()
  }

  async function restore(edits: UnsavedEdits) {
    const latest = (await readLatest(address)) ?? (isUnwritten(session.base.current) ? session.base.current : null)
    if (!latest) return
    if (containsKept(latest, edits, fields)) return backup.delete()
    const mine = latest.revision === edits.base.revision ? edits.mine : mergedDocument(edits, latest, fields)
    if (!mine) return void (await compare({ ...edits, isInForm: false }))

    const write = await writeDraft(session, mine, latest)
    if (write.kind === 'written') {
      await apply(write.document, keptOf(write, mine))
      if (!write.unwritten) toast.success('Ce que vous aviez tapé sans pouvoir l’enregistrer est enregistré.')
      return
    }
    if (write.isStale) {
      // The last words of the page before, sent as it was left, may have been written meanwhile.
      const newest = await readLatest(address)
      if (newest && containsKept(newest, edits, fields)) return void (await apply(newest))
      return void (await compare({ ...edits, isInForm: false }))
    }
    // Not taken: the whole of it stays in the form, under the reason.
    await apply(latest, { mine, unwritten: write.unwritten })
  }
}
