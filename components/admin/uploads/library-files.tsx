'use client'
// Client: sends files and refreshes the list.
import { useAuth, useListDrawerContext } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { LeaveQuestion } from '../save-guard/leave-question'
import { FileBatch } from './file-batch'
import { PictureDescription } from './picture-description'
import { useIsSending } from './use-sending'

/** Above the list of the library: many files at once, described here one after the other. */
export function LibraryFiles() {
  const { permissions } = useAuth()
  const isSending = useIsSending()
  const { isInDrawer, refresh } = useListDrawerContext()
  const router = useRouter()
  const wasSending = useRef(false)
  const refreshList = useEffectEvent(() => (isInDrawer ? void refresh() : router.refresh()))
  useEffect(() => {
    if (wasSending.current && !isSending) refreshList()
    wasSending.current = isSending
  }, [isSending])

  if (!permissions?.collections?.media?.create) return null
  return (
    <div className="sk-library">
      <FileBatch
        accepted="files"
        label="Ajouter des fichiers"
        arrived={({ id, name }) => (
          <div className="sk-file" data-kind="arrived">
            <div>
              <p className="sk-file__name">
                <a href={`/admin/collections/media/${id}`}>{name}</a>
              </p>
              <p role="status">Dans la médiathèque.</p>
              <PictureDescription image={id} />
            </div>
          </div>
        )}
      />
      {isSending && !isInDrawer && <LeaveQuestion left="picture" />}
    </div>
  )
}
