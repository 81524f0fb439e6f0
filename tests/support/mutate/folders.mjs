/** The folders and files that `npm run mutate` changes, by their name in its table. */
export const FOLDERS = {
  access: ['collections/access.ts', 'collections/access-by-document.ts'],
  editorial: ['payload/editorial'],
  publication: ['payload/publication'],
  'page store': [
    'payload/server/missing-addresses.ts',
    'payload/server/page-store.ts',
    'payload/server/page-tags.ts',
    'payload/server/rendered-pages.ts',
    'payload/server/ready-answer.ts',
    'payload/server/send-ready.ts',
    'payload/server/tag-expiry.ts',
    'payload/server/target.ts',
  ],
}
