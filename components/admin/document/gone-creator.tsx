import type { UIFieldServerProps } from 'payload'
import { isMadeByDeletedAccount } from '@/collections/history/author'
import { DELETED_ACCOUNT_NAME } from '@/payload/editorial/deleted-account'
import type { DraftableSlug } from '@/payload/publication/public-row'

type Props = Pick<UIFieldServerProps, 'collectionSlug' | 'data' | 'id' | 'payload'>

/** In the place of « Créé par », when the account that made the document is gone; nothing when no account made it. */
export async function GoneCreator({ collectionSlug, data, id, payload }: Props) {
  if (!id || data?.createdBy) return null
  if (!(await isMadeByDeletedAccount(payload, collectionSlug as DraftableSlug, String(id)))) return null
  return (
    <div className="field-type sk-creator">
      <span className="field-label">Créé par</span>
      <p>{DELETED_ACCOUNT_NAME}</p>
    </div>
  )
}
