import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { spawnOwned, stopProcess } from '@/payload/scripts/start/processes.mjs'
import { untilAnswering } from '@/payload/scripts/start/serving.mjs'
import { testEnvironment } from '../../support/test-environment'

export interface PlainNext {
  url: string
  pid: number
  /** Has a page rendered and stored: the page that the build stored was rendered without data. */
  warm(path: string): Promise<void>
  stop(): Promise<void>
}

/** Runs `next start` on the built site and this database. */
export async function startPlainNext(folder: string, DATABASE_URI: string): Promise<PlainNext> {
  const port = await findFreePort()
  const command = [
    resolve('node_modules/next/dist/bin/next'),
    'start',
    '--port',
    String(port),
    '--hostname',
    '127.0.0.1',
  ]
  const child = spawnOwned(process.execPath, ['-C', 'production', ...command], {
    cwd: projectIn(folder),
    env: { ...process.env, ...testEnvironment(folder, port), NODE_ENV: 'production', DATABASE_URI },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswering(`${url}/`)
  const manifest = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as Manifest
  return {
    url,
    pid: child.pid ?? 0,
    async warm(path) {
      const response = await fetch(url + path, {
        headers: { 'x-prerender-revalidate': manifest.preview.previewModeId },
      })
      await response.text()
      const kept = await fetch(url + path)
      const html = await kept.text()
      if (kept.headers.get('x-nextjs-cache') !== 'HIT' || !html.includes('Article')) {
        throw new Error(`Next keeps no page for ${path}: ${kept.status}, ${kept.headers.get('x-nextjs-cache')}`)
      }
    },
    stop: () => stopProcess(child),
  }
}

/**
 * The project as it is built, but for its configuration: Next's own cache, in memory.
 */
function projectIn(folder: string): string {
  const project = join(folder, 'plain-next')
  mkdirSync(project)
  for (const name of [
    '.next',
    'node_modules',
    'public',
    'app',
    'payload',
    'collections',
    'components',
    'tsconfig.json',
    'package.json',
  ]) {
    symlinkSync(resolve(name), join(project, name))
  }
  const config = `import ours from ${JSON.stringify(resolve('next.config.js'))}
const { cacheHandler, cacheMaxMemorySize, ...stock } = ours
// Not flushed to the disk: the measured pages would be written into the build.
export default { ...stock, experimental: { ...stock.experimental, isrFlushToDisk: false } }
`
  writeFileSync(join(project, 'next.config.mjs'), config)
  return project
}

interface Manifest {
  preview: { previewModeId: string }
}
