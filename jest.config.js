const moduleNameMapper = {
  '\\.(css|scss)$': '<rootDir>/tests/support/css-modules.mjs',
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
 * @param {string} pattern
 */
function project(displayName, pattern) {
  return {
    displayName,
    testMatch: [`<rootDir>/${pattern}`],
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

/** @type {import('jest').Config} */
const config = {
  projects: [
    project('unit', 'tests/unit/**/*.test.ts'),
    {
      ...project('components', 'tests/unit/**/*.test.tsx'),
      testEnvironment: 'jsdom',
      testEnvironmentOptions: {},
      setupFilesAfterEnv: ['<rootDir>/tests/support/component-setup.ts'],
    },
    project('integration', 'tests/integration/**/*.test.ts'),
    project('e2e', 'tests/e2e/**/*.test.ts'),
    project('faults', 'tests/faults/**/*.test.ts'),
  ],
  // Some tests start whole sites, one after the other: minutes on a machine that does other things too.
  testTimeout: 300_000,
  maxWorkers: '100%',
}

export default config
