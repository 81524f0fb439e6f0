// Who may import whom: the picture is in docs/architecture.md. `npm run validate` also checks that it saw modules.

/** What anything may import: it imports nothing of ours in return. */
const LEAVES = '^(payload/((env|process-wide)\\.ts|editorial/|cache/|log/|health/)|payload-types\\.ts)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'Scripts are what people and npm run; of the site only the commands that it runs for them do.',
      severity: 'error',
      from: { pathNot: '^(tests|payload/(scripts|commands))/' },
      to: { path: '^payload/scripts/' },
    },
    {
      name: 'components-know-views-only',
      comment: 'A component receives a view. It neither fetches nor sees what Payload generates.',
      severity: 'error',
      from: { path: '^components/', pathNot: '^components/(admin|preview)/' },
      to: { path: '^(app|collections|payload)/|^payload-types\\.ts', pathNot: '^payload/queries/views\\.ts$' },
    },
    {
      name: 'pages-read-through-queries',
      comment: 'The read model is the only door from pages to data.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/\\(payload\\)/' },
      to: { path: '^(collections|payload)/', pathNot: ['^payload/queries/', LEAVES] },
    },
    {
      name: 'few-open-payload',
      comment: 'Only the reader, the admin, commands and tests open Payload; hooks and jobs have req.payload.',
      severity: 'error',
      from: {
        pathNot: ['^payload/queries/reader\\.ts$', '^app/\\(payload\\)/', '^payload/(scripts|commands)/', '^tests/'],
      },
      to: { path: '^payload/payload\\.config\\.ts$' },
    },
    {
      name: 'queries-look-down',
      severity: 'error',
      from: { path: '^payload/queries/' },
      to: { path: '^(app|collections|components)/' },
    },
    {
      name: 'collections-look-down',
      severity: 'error',
      from: { path: '^collections/' },
      to: { path: '^(app|components|payload/queries)/' },
    },
    {
      name: 'leaves-import-leaves',
      severity: 'error',
      from: { path: LEAVES },
      to: { path: '^(app|collections|components|payload)/', pathNot: LEAVES },
    },
    {
      name: 'no-development-package-at-run-time',
      comment: 'schema-dts holds types only, which swc does not tell apart.',
      severity: 'error',
      from: { path: '^(app|collections|components|payload)/', pathNot: '^payload/scripts/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/schema-dts/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'production', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
}
