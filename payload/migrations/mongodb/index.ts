import * as migration_20261124_120000_initial from './20261124_120000_initial'
import * as migration_20261129_151000_author_names from './20261129_151000_author_names'
import * as migration_20261129_153000_tidy_texts from './20261129_153000_tidy_texts'
import * as migration_20261129_201000_file_sort_keys from './20261129_201000_file_sort_keys'
import * as migration_20261129_202000_merged_tags from './20261129_202000_merged_tags'
import * as migration_20261201_031146_tag_slugs from './20261201_031146_tag_slugs'
import * as migration_20261201_134440_signature_kind from './20261201_134440_signature_kind'

export const migrations = [
  {
    up: migration_20261124_120000_initial.up,
    down: migration_20261124_120000_initial.down,
    name: '20261124_120000_initial',
  },
  {
    up: migration_20261129_151000_author_names.up,
    down: migration_20261129_151000_author_names.down,
    name: '20261129_151000_author_names',
  },
  {
    up: migration_20261129_153000_tidy_texts.up,
    down: migration_20261129_153000_tidy_texts.down,
    name: '20261129_153000_tidy_texts',
  },
  {
    up: migration_20261129_201000_file_sort_keys.up,
    down: migration_20261129_201000_file_sort_keys.down,
    name: '20261129_201000_file_sort_keys',
  },
  {
    up: migration_20261129_202000_merged_tags.up,
    down: migration_20261129_202000_merged_tags.down,
    name: '20261129_202000_merged_tags',
  },
  {
    up: migration_20261201_031146_tag_slugs.up,
    down: migration_20261201_031146_tag_slugs.down,
    name: '20261201_031146_tag_slugs',
  },
  {
    up: migration_20261201_134440_signature_kind.up,
    down: migration_20261201_134440_signature_kind.down,
    name: '20261201_134440_signature_kind',
  },
]
