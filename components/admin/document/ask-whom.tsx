'use client'
// Client: reads the rights of the form.
import { useDocumentInfo } from '@payloadcms/ui'
import { typeset } from '@/payload/editorial/typography'

interface AskWhomProps {
  /** Who may change such a document. */
  whom: 'admins' | 'editors'
}

const WHOM = {
  admins: 'une personne de l’administration',
  editors: 'une personne de la rédaction en chef ou de l’administration',
} as const

/** Above a form that the person may read and not change: whom to ask, instead of grey fields alone. */
export function AskWhom({ whom }: AskWhomProps) {
  const { hasSavePermission, id, isInitializing, isTrashed } = useDocumentInfo()
  if (hasSavePermission !== false || isInitializing || isTrashed) return null
  const doing =
    id === undefined ? 'Votre rôle permet de lire cette page.' : 'Votre rôle permet de lire ceci, pas de le modifier.'
  return (
    <p className="sk-ask-whom" role="note">
      {typeset(`${doing} Pour un changement, demandez à ${WHOM[whom]}.`)}
    </p>
  )
}
