import { useDocumentInfo, useOperation, useServerFunctions } from '@payloadcms/ui'
import type { FormState } from 'payload'
import type { DocumentData } from './changes'

/** What a person is told when a text cannot be put into the form. */
export const NOT_SHOWN =
  'Le site ne répond pas : cette page ne montre pas encore le bon texte. Rien n’est perdu : rechargez-la dans un moment.'

/**
 * P81: returns a function that asks the server for the state of the form with this data; null when it does not answer.
 * Payload's own `reset` takes that null for a state, and the page down.
 */
export function useStateOf(): (data: DocumentData) => Promise<FormState | null> {
  const { collectionSlug, docPermissions, getDocPreferences, globalSlug, id } = useDocumentInfo()
  const operation = useOperation()
  const { getFormState } = useServerFunctions()

  return async (data) => {
    try {
      const { state } = await getFormState({
        ...(id ? { id } : {}),
        ...(collectionSlug ? { collectionSlug } : {}),
        ...(globalSlug ? { globalSlug } : {}),
        data,
        docPermissions,
        docPreferences: await getDocPreferences(),
        operation,
        renderAllFields: true,
        schemaPath: collectionSlug ?? globalSlug ?? '',
        skipValidation: true,
      })
      return state ?? null
    } catch {
      return null
    }
  }
}

/** Returns the state of a form with what `other` has at these paths. */
export function withStateOf(state: FormState, other: FormState, paths: string[]): FormState {
  const isMeant = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}.`))
  return Object.fromEntries([
    ...Object.entries(state).filter(([path]) => !isMeant(path)),
    ...Object.entries(other).filter(([path]) => isMeant(path)),
  ])
}
