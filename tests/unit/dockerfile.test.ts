import { existsSync, readFileSync } from 'node:fs'
import ignore from '@balena/dockerignore'
import { NODE_ENVIRONMENT, NODE_OPTIONS } from '@/payload/scripts/start/node-options.mjs'
import { argumentsOf, commandOf, copyOf, environmentOf, healthCommandOf, readStages } from '../support/dockerfile'

const stages = readStages()
const [build, last] = stages as [(typeof stages)[number], (typeof stages)[number]]

test('the image is made in two stages on the same pinned Node.js 24, and the last one installs the grammar alone', () => {
  const [first = ''] = stages.map(({ image }) => image)
  expect(first).toMatch(/^node:24-bookworm-slim(@sha256:[0-9a-f]{64})?$/)
  expect(stages.map(({ image }) => image)).toEqual([first, first])
  expect(argumentsOf(build, 'RUN')[0]).toContain('npm ci')
  const installed = argumentsOf(last, 'RUN').map((line) => line.replaceAll(/\s+/g, ' '))
  expect(installed).toEqual([
    expect.stringMatching(
      /^apt-get update .* --no-install-recommends grammalecte-cli .* rm -rf \/var\/lib\/apt\/lists\/\*$/,
    ),
  ])
  expect(stages.flatMap((stage) => argumentsOf(stage, 'ADD'))).toEqual([])
})

test('the site does not run as root, and owns nothing but its data', () => {
  expect(argumentsOf(last, 'USER')).toEqual(['1000:1000'])
  const given = readFileSync('Dockerfile', 'utf8').match(/^COPY .*--chown=.*$/gm)
  expect(given).toEqual(['COPY --from=build --chown=1000:1000 /data /data'])
  expect(argumentsOf(last, 'VOLUME')).toEqual(['/data'])
})

test('settings point into the data folder, and no secret is in the image', () => {
  expect(environmentOf(last)).toMatchObject({
    NODE_ENV: 'production',
    DATA_DIR: '/data',
    DATABASE_URI: 'file:/data/skorann.db',
    HOST: '0.0.0.0',
  })
  expect(readFileSync('Dockerfile', 'utf8')).not.toMatch(/SECRET|PASSWORD|TOKEN/)
})

test('commands are lists of words: a shell would keep the signal to stop from the site', () => {
  expect(commandOf(last).at(-1)).toBe('payload/scripts/start/production.mjs')
  expect(existsSync(healthCommandOf(last).at(-1) ?? '')).toBe(true)
})

test('Node.js runs the site as `npm start` has it run', () => {
  expect(commandOf(last).slice(1, -1)).toEqual(NODE_OPTIONS)
  expect(environmentOf(last)).toMatchObject(NODE_ENVIRONMENT)
})

test('every file that the last stage copies is in the project, or is made by the build', () => {
  const made = ['/site/node_modules', '/site/.next', '/data']
  const copies = last.instructions.filter((instruction) => instruction.getKeyword() === 'COPY').map(copyOf)
  for (const { from, sources } of copies) {
    expect(from).toBe(build.name)
    for (const source of sources) expect(made.includes(source) || existsSync(source.replace('/site/', ''))).toBe(true)
  }
})

test('settings, data and history never enter the build', () => {
  const ignored = ignore().add(readFileSync('.dockerignore', 'utf8'))
  for (const path of [
    '.env',
    '.env.local',
    'data/skorann.db',
    '.git/config',
    'node_modules/a',
    '.next/BUILD_ID',
    'npm.log',
  ]) {
    expect([path, ignored.ignores(path)]).toEqual([path, true])
  }
  for (const path of ['package-lock.json', '.npmrc', 'app/robots.ts', 'payload/env.ts', 'public/favicon.svg']) {
    expect([path, ignored.ignores(path)]).toEqual([path, false])
  }
})
