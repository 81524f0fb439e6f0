import { availableParallelism } from 'node:os'

const moduleNameMapper = {
  '\\.(css|scss)$': '<rootDir>/tests/support/css-modules.mjs',
  '^next/font/local$': '<rootDir>/tests/support/local-font.mjs',
  '^@payload-config$': '<rootDir>/payload/payload.config.ts',
  '^@/(.*)$': '<rootDir>/$1',
}

const transform = {
  '\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
}

/**
 * @param {string} displayName
 * @param {string[]} patterns
 */
function project(displayName, ...patterns) {
  return {
    displayName,
    testMatch: patterns.map((pattern) => `<rootDir>/${pattern}`),
    extensionsToTreatAsEsm: ['.ts', '.tsx', '.jsx', '.mts'],
    setupFiles: ['<rootDir>/tests/support/test-settings.mjs'],
    moduleNameMapper,
    transform,
    transformIgnorePatterns: ['/node_modules/'],
    modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/.cache'],
    // `production`: Lexical's Node entry waits on a dynamic import that may never settle; this condition avoids it.
    testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'production'] },
  }
}

/**
 * The same tests on each database, as two projects.
 * @param {string} level
 * @param {{ onSqlite: string[], onMongodb: string[] }} patterns
 */
function onBothDatabases(level, { onSqlite, onMongodb }) {
  const setUp = (/** @type {string} */ database, /** @type {string[]} */ patterns) => {
    const { setupFiles, ...rest } = project(`${level}-${database}`, ...patterns)
    return {
      ...rest,
      setupFiles: [...setupFiles, `<rootDir>/tests/support/on-${database}.mjs`],
      testEnvironment: '<rootDir>/tests/support/plain-globals.cjs',
    }
  }
  return [setUp('sqlite', onSqlite), setUp('mongodb', onMongodb)]
}

const isEverything = Boolean(process.env.TEST_EVERYTHING)

/** @type {import('jest').Config} */
const config = {
  projects: [
    project('unit', 'tests/unit/**/*.test.ts'),
    {
      ...project('components', 'tests/unit/**/*.test.tsx'),
      testEnvironment: '<rootDir>/tests/support/jsdom-with-fetch.mjs',
      testEnvironmentOptions: {},
      setupFilesAfterEnv: ['<rootDir>/tests/support/component-setup.ts'],
    },
    ...onBothDatabases('integration', {
      onSqlite: ['tests/integration/**/!(mongodb-indexes|lost-connections).test.ts'],
      // What a text may hold is checked before the database is asked: `npm test all` tries it on MongoDB too.
      onMongodb: [`tests/integration/**/!(full-disk${isEverything ? '' : '|odd-bodies'}).test.ts`],
    }),
    ...onBothDatabases('e2e', {
      onSqlite: ['tests/e2e/**/!(database-away).test.ts'],
      // Files whose result depends on the database. `npm test all` runs the others on MongoDB too.
      onMongodb: [
        isEverything
          ? 'tests/e2e/**/*.test.ts'
          : 'tests/e2e/(database-away|published-means-visible|db-copy|newsroom).test.ts',
      ],
    }),
    ...onBothDatabases('faults', {
      onSqlite: ['tests/faults/**/*.test.ts'],
      onMongodb: ['tests/faults/**/*.test.ts'],
    }),
  ],
  reporters: [
    'default',
    ['<rootDir>/tests/support/level-reporter.mjs', { outputFile: '.cache/test-results/files.json' }],
  ],
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  // A longer test hangs. Some tests start whole sites, one after the other: minutes on a slow machine that does other
  // things too.
  testTimeout: 600_000,
  // Half as many again as there are cores: a browser test waits for pages and answers during a third of its time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Node.js 20 keeps every module of a test file until its process ends (L5): without this, a third of the time is garbage
  // collection after fifty files.
  workerIdleMemoryLimit: '900MB',
}

export default config
