import type { SelectField, TextField } from 'payload'

/** Returns the fields that name the article or the page that a document is about. An id, not a relation: it outlives it. */
export function ofDocument(
  id: Partial<Pick<TextField, 'admin'>> & { unique?: boolean } = {},
): [SelectField, TextField] {
  const { admin, unique } = id
  return [
    {
      name: 'documentCollection',
      type: 'select',
      label: 'Nature',
      required: true,
      options: [
        { label: 'Article', value: 'articles' },
        { label: 'Page', value: 'pages' },
      ],
    },
    {
      name: 'documentId',
      type: 'text',
      label: 'Document',
      required: true,
      index: true,
      ...(unique && { unique }),
      ...(admin && { admin }),
    },
  ]
}
