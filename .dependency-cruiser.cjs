// Which folder may import which. `npm run validate` also checks that it saw modules.

/**
 * The arrows of docs/architecture.md, as they stand there (tests/unit/import-arrows.test.ts compares). Each line is a group
 * of files, and the groups that it may import in addition to itself. A file belongs to the longest name that its path
 * begins with: `collections` holds the files outside of those of its folders that have a separate line.
 */
const ARROWS = `
app                            ──► components, payload/{env, queries, queries/views}
app/(payload)                  ──► components/admin, payload/{payload.config, adapters, editorial, publication},
                                   collections/{access, journal, keys}
components                     ──► payload/queries/views
components/admin               ──► components, collections/{access, accounts, before-publication, dashboard,
                                   document-search, files/accepted-files, history, imports, keys, list-states,
                                   presence, review, scheduling, schema, usage, report, reminders},
                                   payload/{body-views, editorial, jobs, publication, queries/views,
                                   server/csp-reports}

collections                    ──► collections/{access, access-by-document, accounts, addresses, before-publication,
                                   bulk, checks, collection, drafts, fields, files, history, imports, journal, keys,
                                   messages, presence, review, scheduling, schema, usage, files/accepted-files, report,
                                   link-checks, reminders}, payload/{editorial, env, jobs, session-cookie}
collections/collection         ──► collections/{access, addresses, bulk, checks, fields, journal}, payload/publication
collections/dashboard          ──► collections/{access, review, scheduling, schema, list-states, reminders},
                                   payload/{editorial, publication}
collections/before-publication ──► payload/editorial
collections/addresses          ──► collections/{checks, drafts, fields}, payload/{editorial, env, publication, server}
collections/drafts             ──► collections/{access, access-by-document, addresses, bulk, checks, collection,
                                   document-search, fields, history, journal, list-states, presence, review,
                                   scheduling, schema, report, reminders}, payload/{adapters, editorial, publication,
                                   server/log}
collections/scheduling         ──► collections/{access, bulk, checks, collection, drafts, fields, journal, schema},
                                   payload/{adapters, editorial, jobs, publication, server/log}
collections/review             ──► collections/{access, access-by-document, checks, collection, drafts, fields, journal, scheduling},
                                   payload/{adapters, env, mail, process-wide, publication, server/log}
collections/report             ──► collections/{access, access-by-document, before-publication, checks, collection,
                                   drafts, fields, schema, addresses, link-checks, protected-names}, payload/{editorial, env,
                                   process-wide, publication, server/log}
collections/imports            ──► collections/{access, checks, collection, fields, files, schema}, payload/{adapters, editorial, env,
                                   import}
collections/messages           ──► collections/{access, accounts, checks, collection, fields, review}, payload/{env, mail,
                                   process-wide, server/gate, server/log}
collections/figures            ──► collections/{access, checks, collection, fields, usage}, payload/editorial
collections/link-checks        ──► collections/{access, collection, fields}, payload/{adapters, editorial, env,
                                   publication}
collections/protected-names    ──► collections/{access, collection}
collections/list-states        ──► collections/{access, review, scheduling, reminders}, payload/publication
collections/reminders          ──► collections/{access, checks, collection, fields, review}, payload/{adapters, editorial, env,
                                   mail, publication, server/log}
collections/document-search    ──► collections/{access, checks}, payload/{editorial, publication, search}
collections/bulk               ──► payload/{adapters, editorial, publication, server/log}
collections/history            ──► collections/{access, checks, scheduling, schema}, payload/{editorial, publication,
                                   server/log}
collections/accounts           ──► collections/{access, checks, journal}, payload/{adapters, env, mail,
                                   process-wide, publication, server/gate, site-name}
collections/journal            ──► collections/{access, checks, collection, fields}, payload/{adapters, editorial, env, mail,
                                   process-wide, publication, server/gate, server/log}
collections/presence           ──► collections/{access, checks}, payload/process-wide
collections/openapi            ──► collections/keys, payload/{editorial, env}
collections/keys               ──► collections/{access, accounts, checks, journal}, payload/{adapters, server/gate,
                                   server/log}
collections/files              ──► collections/{access, checks, files/accepted-files}, payload/{adapters, editorial, process-wide, publication,
                                   server}
collections/files/accepted-files ──► nothing
collections/access-by-document ──► collections/{access, review, usage}, payload/publication
collections/usage              ──► collections/{access, checks, schema}, payload/{editorial, publication}
collections/fields             ──► collections/{access, blocks, schema}, payload/editorial
collections/blocks             ──► collections/fields, payload/editorial
collections/access             ──► payload/{process-wide, publication}
collections/checks             ──► collections/schema, payload/editorial
collections/schema             ──► payload/editorial

payload/scripts                ──► collections, collections/{addresses, journal, schema}, components, payload/{payload.config,
                                   adapters, commands, editorial, env, jobs, migrations, queries/views, search, server, server/health, server/log}
payload/payload.config         ──► collections, collections/{accounts, checks, document-search, fields, files, imports,
                                   journal, messages, openapi, review, scheduling, report, link-checks, protected-names,
                                   figures, reminders}, payload/{adapters, admin-panel, commands, env, mail, search,
                                   server/log, session-cookie}
payload/admin-panel            ──► collections/dashboard, payload/site-name
payload/queries                ──► collections/{messages, schema}, payload/{body-views, editorial, env, publication, queries/reader,
                                   queries/views, process-wide, search, server, site-name}
payload/body-views             ──► payload/{editorial, publication, queries/views}
payload/queries/reader         ──► payload/{payload.config, env}
payload/publication            ──► payload/{adapters, commands, editorial, search, server}
payload/search                 ──► collections/schema, payload/{commands, editorial, env, process-wide, publication, server,
                                   server/log}
payload/import                 ──► payload/editorial
payload/commands               ──► payload/{payload.config, adapters, env, scripts, search, server, server/log}, collections/{accounts,
                                   imports, journal}
payload/jobs                   ──► payload/{process-wide, server/log}
payload/mail                   ──► payload/{editorial, env, site-name}
payload/adapters               ──► collections/schema, payload/{editorial, env, process-wide, server/health, with-timeout}
payload/server                 ──► payload/{env, process-wide, server/csp-reports, server/gate, server/health, server/log}
payload/server/csp-reports     ──► payload/process-wide
payload/server/gate            ──► payload/{env, process-wide}
payload/server/health          ──► payload/{migrations, server/log, with-timeout}
payload/server/log             ──► payload/{env, process-wide}
payload/queries/views          ──► collections/blocks
payload/editorial              ──► nothing
payload/env                    ──► nothing
payload/migrations             ──► nothing
payload/process-wide           ──► nothing
payload/session-cookie         ──► nothing
payload/site-name              ──► nothing
payload/with-timeout           ──► nothing
`

const OURS = '^(app|collections|components|payload)/'

const groups = ARROWS.replace(/,\n +/g, ', ')
  .split('\n')
  .filter((line) => line.includes('──►'))
  .map((line) => {
    const [name, names] = line.split('──►').map((side) => side.trim())
    return { name, allowed: names === 'nothing' ? [] : unfolded(names) }
  })

/** `payload/{env, mail}` is `payload/env` and `payload/mail`. */
function unfolded(names) {
  return names
    .replace(/([\w/]+)\/\{([^}]+)\}/g, (_, folder, inner) => inner.replace(/[^, ]+/g, `${folder}/$&`))
    .split(', ')
}

/** Returns the regular expression of the files of a group. */
function filesOf(name) {
  const inner = groups.filter((other) => other.name.startsWith(`${name}/`))
  const exceptInner = inner.map((other) => `(?!${escaped(other.name.slice(name.length))}[/.])`)
  return `^${escaped(name)}${exceptInner.join('')}[/.]`
}

function escaped(name) {
  return name.replace(/[().]/g, '\\$&')
}

const arrowRules = groups.map(({ name, allowed }) => ({
  name: `from-${name}`,
  comment: `${name} ──► ${allowed.join(', ') || 'nothing'}: see docs/architecture.md`,
  severity: 'error',
  from: { path: filesOf(name) },
  to: { path: OURS, pathNot: [name, ...allowed].map(filesOf) },
}))

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
      name: 'every-file-has-arrows',
      comment: 'A new folder gets its arrows here and in docs/architecture.md.',
      severity: 'error',
      from: { path: OURS, pathNot: groups.map(({ name }) => filesOf(name)) },
      to: { path: OURS },
    },
    {
      name: 'generated-types-stay-inside',
      comment: 'A component or a page receives a view: it does not see what Payload generates.',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^payload-types\\.ts$' },
    },
    ...arrowRules,
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
