import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SQLite = ReturnType<ReturnType<typeof sqliteAdapter>['init']>
type Indexes = Record<string, string[]>

/**
 * Indexes for the queries on articles, by table: first the fields that must be equal, then the sort order. An index
 * that also holds the selected columns saves reading the rows, which hold whole texts. The admin lists the versions
 * with `latest`. Those of MongoDB are in mongodb.ts.
 */
const WANTED: Record<string, Indexes> = {
  articles: {
    // The last two for the sitemap, which names all.
    articles_newest: ['_status', 'deletedAt', 'publishedAt', 'id', 'createdAt', 'slug', 'revisedAt'],
    articles_newest_of_category: ['category', '_status', 'deletedAt', 'publishedAt', 'id', 'createdAt'],
    articles_newest_of_dossier: ['dossier', '_status', 'deletedAt', 'publishedAt', 'id', 'createdAt'],
    articles_last_changed: ['_status', 'deletedAt', 'updatedAt', 'createdAt', 'id'],
    // For the lists of authors, which begin at the signatures.
    articles_dates: ['id', '_status', 'deletedAt', 'publishedAt', 'createdAt'],
  },
  articles_texts: { articles_texts_of: ['parent', 'order'] },
  _articles_v: {
    _articles_v_last_changed: [
      'latest',
      'version_deletedAt',
      'version_updatedAt',
      'createdAt',
      'parent',
      'version__status',
      'version_category',
    ],
    _articles_v_newest: [
      'latest',
      'version_deletedAt',
      'version_publishedAt',
      'createdAt',
      'parent',
      'version__status',
    ],
    _articles_v_by_title: [
      'latest',
      'version_deletedAt',
      'version_titleSortKey',
      'createdAt',
      'parent',
      'version__status',
    ],
    // The last for « Mes brouillons »: those of others are passed over without reading them.
    _articles_v_drafts: [
      'latest',
      'version__status',
      'version_deletedAt',
      'version_updatedAt',
      'createdAt',
      'parent',
      'version_createdBy',
    ],
    _articles_v_slug: ['version_slug', 'latest', 'parent'],
    _articles_v_history: ['parent', 'updatedAt', 'createdAt', 'id'],
  },
  // Each line looks for the one before it.
  journal: { journal_by_number: ['number', 'createdAt', 'id'] },
  _articles_v_texts: { _articles_v_texts_of: ['parent', 'order'] },
}

/**
 * Fields that have one of very few values: SQLite would take Payload's index of one of them and read half of the table.
 */
const TOO_COMMON = ['_status', 'latest', 'version__status', 'autosave']

/** P11: gives the tables these indexes. */
export function indexWhatIsAsked(adapter: SQLite): void {
  adapter.beforeSchemaInit.push(({ schema }) => {
    for (const [name, wanted] of Object.entries(WANTED)) {
      const table = adapter.rawTables[name]
      if (!table) throw new Error(`There is no table ${name} to index.`)
      const kept = Object.entries(table.indexes ?? {}).filter(([, { on }]) => !TOO_COMMON.includes(String(on)))
      const added = Object.entries(wanted).map(([index, on]) => [index, { name: index, on }])
      table.indexes = Object.fromEntries([...kept, ...added])
    }
    return schema
  })
}
