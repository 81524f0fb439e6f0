import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { spawnOwned, stopProcess } from '@/payload/scripts/start/processes.mjs'
import { testEnvironment } from '../../support/payload'

export interface PlainNext {
  url: string
  pid: number
  /** Has a page rendered and kept: what the build kept was rendered without data. */
  warm(path: string): Promise<void>
  stop(): Promise<void>
}

/** Starts Next alone on the built site and this database. */
export async function startPlainNext(folder: string, DATABASE_URI: string): Promise<PlainNext> {
  const port = await findFreePort()
  const child = spawnOwned(
    process.execPath,
    ['-C', 'production', '--import', 'tsx', 'tests/bench/site/plain-next.ts'],
    {
      env: { ...process.env, ...testEnvironment(folder, port), NODE_ENV: 'production', DATABASE_URI },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('Next ended.')))])
  const url = `http://127.0.0.1:${port}`
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

interface Manifest {
  preview: { previewModeId: string }
}
