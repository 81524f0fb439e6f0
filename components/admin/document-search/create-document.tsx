import { useAuth, useDocumentDrawer } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'

interface Props {
  collection: CollectionSlug
  onCreated(id: string): void
}

/** « Créer… » a document beside the field that will name it, for who may. */
export function CreateDocument({ collection, onCreated }: Props) {
  const { permissions } = useAuth()
  const [Drawer, , { closeDrawer, openDrawer }] = useDocumentDrawer({ collectionSlug: collection })
  if (!permissions?.collections?.[collection]?.create) return null
  return (
    <>
      <button type="button" className="btn btn--style-secondary btn--size-small" onClick={openDrawer}>
        Créer…
      </button>
      <Drawer
        onSave={({ doc }) => {
          onCreated(String(doc.id))
          closeDrawer()
        }}
      />
    </>
  )
}
