/**
 * « ?nouveau=1 » in the address of a form: its document is created by the first save, under the id in the address.
 * Without this mark, an address without a document leads back to the list.
 */
export const NEW_DOCUMENT = { name: 'nouveau', value: '1' } as const

/** Whether a document of a form has an id and is not created yet: the server gives each one its dates. */
export function isUnwritten(document: Record<string, unknown> | null | undefined): boolean {
  return Boolean(document?.id) && !document?.createdAt
}
