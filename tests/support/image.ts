import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import ignore from '@balena/dockerignore'
import { copyOf, environmentOf, readStages, type Stage, textOf } from './dockerfile'

/** The account that the site has in the image. */
const ACCOUNT = 1000
/** Of Next.js, where a build that nothing changed takes a third of the time. */
const BUILD_CACHE = '.next/cache'
const isRoot = process.getuid?.() === 0

export interface Image {
  /** Where the last stage's `/` is. */
  root: string
  /** The variables of its `ENV`, with paths inside `root`. */
  environment: Record<string, string>
  stage: Stage
}

/**
 * Runs the instructions of the Dockerfile in a folder instead of containers: each stage's `/` is a folder of `folder`.
 * Docker caches the layer of the dependencies; here the project's own are put in place first, and npm verifies them
 * (`npm install`, which keeps to the lockfile too: `npm ci` would begin by removing them). So is the cache of its build:
 * `npm test` has built the same sources from nothing.
 */
export function buildImage(folder: string): Image {
  const stages = readStages()
  const image = { root: folder, environment: {}, stage: stages[0] as Stage }
  for (const stage of stages) {
    image.root = join(folder, stage.name || 'last')
    image.stage = stage
    runStage(stage, image.root, folder)
  }
  const inside = (value: string) => value.replaceAll(/(?<=^|:)\/(?=data)/g, `${image.root}/`)
  const settings = Object.entries(environmentOf(image.stage)).map(([name, value]) => [name, inside(value)])
  giveDataAway(image.root)
  return { ...image, environment: Object.fromEntries(settings) }
}

/** Runs a command of the image as its account, which owns the data folder and can write nowhere else. */
export function runInImage({ root, environment }: Image, [command = '', ...args]: string[], settings = {}) {
  const account = isRoot ? { uid: ACCOUNT, gid: ACCOUNT } : {}
  return spawn(command, args, {
    cwd: join(root, 'site'),
    env: {
      NODE_ENV: 'production',
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      ...environment,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
}

function runStage(stage: Stage, root: string, folder: string) {
  let place = root
  for (const instruction of stage.instructions) {
    const keyword = instruction.getKeyword()
    if (keyword === 'WORKDIR') {
      place = join(root, textOf(instruction))
      mkdirSync(place, { recursive: true })
    }
    if (keyword === 'COPY') {
      const { from, sources, target } = copyOf(instruction)
      if (from) moveFrom({ origin: join(folder, from), root, place, sources, target })
      else copyProject(sources, place)
    }
    if (keyword === 'RUN') run(textOf(instruction), root, place)
  }
}

function run(command: string, root: string, place: string) {
  // What the image adds to its system is nothing of ours, and no test adds anything to the machine that it runs on.
  if (command.startsWith('apt-get')) return
  if (command.startsWith('npm ci')) linkDependencies(place)
  const isCached = command.startsWith('npm run build') && existsSync(BUILD_CACHE)
  if (isCached) cpSync(BUILD_CACHE, join(place, BUILD_CACHE), { recursive: true })
  const { NODE_OPTIONS: _ours, NODE_ENV: _test, ...environment } = process.env
  execFileSync('sh', ['-c', command.replace('npm ci', 'npm install --no-save').replaceAll(/ \/(?=\w)/g, ` ${root}/`)], {
    cwd: place,
    env: environment as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Links the dependencies, or copies them to another disk. npm changes its list of installed packages: it is copied. */
function linkDependencies(place: string) {
  const project = resolve('node_modules')
  execFileSync('sh', ['-c', `cp -al ${project} ${place} || cp -a ${project} ${place}`], { stdio: 'ignore' })
  const note = join(place, 'node_modules/.package-lock.json')
  rmSync(note)
  cpSync(join(project, '.package-lock.json'), note)
}

/** Copies the files that git tracks, or would add, and that .dockerignore does not exclude. */
function copyProject(sources: string[], place: string) {
  const ignored = ignore().add(readFileSync('.dockerignore', 'utf8'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const files = ignored.filter(listed.split('\0').filter(Boolean))
  for (const file of sources.includes('.') ? files : files.filter((name) => sources.includes(name))) {
    cpSync(file, join(place, file))
  }
}

/** Moved, not copied: nobody needs an earlier stage any more. */
function moveFrom({
  origin,
  root,
  place,
  sources,
  target,
}: {
  origin: string
  root: string
  place: string
  sources: string[]
  target: string
}) {
  for (const source of sources) {
    const to = target.startsWith('/') ? join(root, target) : join(place, target)
    const path = target.endsWith('/') ? join(to, basename(source)) : to
    mkdirSync(dirname(path), { recursive: true })
    renameSync(join(origin, source), path)
  }
}

/** `--chown` for the data; without the right to give, the rest is closed to everybody. */
function giveDataAway(root: string) {
  chmodSync(dirname(root), 0o755)
  if (isRoot) chownSync(join(root, 'data'), ACCOUNT, ACCOUNT)
  else execFileSync('chmod', ['-R', 'a-w', join(root, 'site')])
}
