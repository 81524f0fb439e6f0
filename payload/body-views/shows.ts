/** Hears that a view shows a document, or its name alone. */
export type Shows = (collection: 'media' | 'articles' | 'figures' | 'pages', id: string, aspect?: 'name') => void
