// `npm run migrate:create -- NAME`: writes the SQLite migration from the last one to the present collections.
import { launch } from './start/launch.mjs'

launch(() => import('./new-migration.mjs').then(({ createMigration }) => createMigration(process.argv.slice(2))))
