import * as migration_20261124_085132_initial from './20261124_085132_initial';
import * as migration_20261124_162459_avif_sizes from './20261124_162459_avif_sizes';
import * as migration_20261124_172326_article_indexes from './20261124_172326_article_indexes';
import * as migration_20261127_210101_revisions from './20261127_210101_revisions';
import * as migration_20261127_214759_dashboard_indexes from './20261127_214759_dashboard_indexes';
import * as migration_20261127_234519_schedules from './20261127_234519_schedules';

export const migrations = [
  {
    up: migration_20261124_085132_initial.up,
    down: migration_20261124_085132_initial.down,
    name: '20261124_085132_initial',
  },
  {
    up: migration_20261124_162459_avif_sizes.up,
    down: migration_20261124_162459_avif_sizes.down,
    name: '20261124_162459_avif_sizes',
  },
  {
    up: migration_20261124_172326_article_indexes.up,
    down: migration_20261124_172326_article_indexes.down,
    name: '20261124_172326_article_indexes',
  },
  {
    up: migration_20261127_210101_revisions.up,
    down: migration_20261127_210101_revisions.down,
    name: '20261127_210101_revisions',
  },
  {
    up: migration_20261127_214759_dashboard_indexes.up,
    down: migration_20261127_214759_dashboard_indexes.down,
    name: '20261127_214759_dashboard_indexes',
  },
  {
    up: migration_20261127_234519_schedules.up,
    down: migration_20261127_234519_schedules.down,
    name: '20261127_234519_schedules'
  },
];
