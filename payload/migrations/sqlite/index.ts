import * as migration_20261124_085132_initial from './20261124_085132_initial';

export const migrations = [
  {
    up: migration_20261124_085132_initial.up,
    down: migration_20261124_085132_initial.down,
    name: '20261124_085132_initial'
  },
];
