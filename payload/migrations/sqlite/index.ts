import * as migration_20261124_085132_initial from './20261124_085132_initial';
import * as migration_20261124_162459_avif_sizes from './20261124_162459_avif_sizes';
import * as migration_20261124_172326_article_indexes from './20261124_172326_article_indexes';
import * as migration_20261127_210101_revisions from './20261127_210101_revisions';
import * as migration_20261127_214759_dashboard_indexes from './20261127_214759_dashboard_indexes';
import * as migration_20261127_234519_schedules from './20261127_234519_schedules';
import * as migration_20261129_144958_category_mark from './20261129_144958_category_mark';
import * as migration_20261129_150000_keys_to_accounts from './20261129_150000_keys_to_accounts';
import * as migration_20261129_151000_author_names from './20261129_151000_author_names';
import * as migration_20261129_152000_sort_keys from './20261129_152000_sort_keys';
import * as migration_20261129_153000_tidy_texts from './20261129_153000_tidy_texts';
import * as migration_20261129_201000_file_sort_keys from './20261129_201000_file_sort_keys';
import * as migration_20261129_202000_merged_tags from './20261129_202000_merged_tags';
import * as migration_20261130_100000_login_sessions from './20261130_100000_login_sessions';
import * as migration_20261130_110000_account_access from './20261130_110000_account_access';
import * as migration_20261130_123000_second_factors from './20261130_123000_second_factors';
import * as migration_20261130_133319_api_keys from './20261130_133319_api_keys';
import * as migration_20261130_140000_journal from './20261130_140000_journal';
import * as migration_20261130_150000_proposals from './20261130_150000_proposals';
import * as migration_20261130_191333_content_hash from './20261130_191333_content_hash';
import * as migration_20261130_232242_media_tags from './20261130_232242_media_tags';
import * as migration_20261201_000704_signature_account from './20261201_000704_signature_account';
import * as migration_20261201_031146_tag_slugs from './20261201_031146_tag_slugs';
import * as migration_20261201_060157_publisher_and_messages from './20261201_060157_publisher_and_messages';
import * as migration_20261201_103548_drafts_brought_and_reports from './20261201_103548_drafts_brought_and_reports';
import * as migration_20261201_134440_signature_kind from './20261201_134440_signature_kind';

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
    name: '20261127_234519_schedules',
  },
  {
    up: migration_20261129_144958_category_mark.up,
    down: migration_20261129_144958_category_mark.down,
    name: '20261129_144958_category_mark',
  },
  {
    up: migration_20261129_150000_keys_to_accounts.up,
    down: migration_20261129_150000_keys_to_accounts.down,
    name: '20261129_150000_keys_to_accounts',
  },
  {
    up: migration_20261129_151000_author_names.up,
    down: migration_20261129_151000_author_names.down,
    name: '20261129_151000_author_names',
  },
  {
    up: migration_20261129_152000_sort_keys.up,
    down: migration_20261129_152000_sort_keys.down,
    name: '20261129_152000_sort_keys',
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
    up: migration_20261130_100000_login_sessions.up,
    down: migration_20261130_100000_login_sessions.down,
    name: '20261130_100000_login_sessions',
  },
  {
    up: migration_20261130_110000_account_access.up,
    down: migration_20261130_110000_account_access.down,
    name: '20261130_110000_account_access',
  },
  {
    up: migration_20261130_123000_second_factors.up,
    down: migration_20261130_123000_second_factors.down,
    name: '20261130_123000_second_factors',
  },
  {
    up: migration_20261130_133319_api_keys.up,
    down: migration_20261130_133319_api_keys.down,
    name: '20261130_133319_api_keys',
  },
  {
    up: migration_20261130_140000_journal.up,
    down: migration_20261130_140000_journal.down,
    name: '20261130_140000_journal',
  },
  {
    up: migration_20261130_150000_proposals.up,
    down: migration_20261130_150000_proposals.down,
    name: '20261130_150000_proposals',
  },
  {
    up: migration_20261130_191333_content_hash.up,
    down: migration_20261130_191333_content_hash.down,
    name: '20261130_191333_content_hash',
  },
  {
    up: migration_20261130_232242_media_tags.up,
    down: migration_20261130_232242_media_tags.down,
    name: '20261130_232242_media_tags',
  },
  {
    up: migration_20261201_000704_signature_account.up,
    down: migration_20261201_000704_signature_account.down,
    name: '20261201_000704_signature_account',
  },
  {
    up: migration_20261201_031146_tag_slugs.up,
    down: migration_20261201_031146_tag_slugs.down,
    name: '20261201_031146_tag_slugs',
  },
  {
    up: migration_20261201_060157_publisher_and_messages.up,
    down: migration_20261201_060157_publisher_and_messages.down,
    name: '20261201_060157_publisher_and_messages',
  },
  {
    up: migration_20261201_103548_drafts_brought_and_reports.up,
    down: migration_20261201_103548_drafts_brought_and_reports.down,
    name: '20261201_103548_drafts_brought_and_reports',
  },
  {
    up: migration_20261201_134440_signature_kind.up,
    down: migration_20261201_134440_signature_kind.down,
    name: '20261201_134440_signature_kind'
  },
];
