import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { spawnOwned, stopProcess } from '@/payload/scripts/start/processes.mjs'
import { testEnvironment } from '../../support/test-environment'

export interface StartedSite {
  /** The checkout. */
  folder: string
  url: string
  token: string
  account: { email: string; password: string }
  stop(): Promise<void>
}

const ACCOUNT = { name: 'Anne', email: 'anne@example.fr', password: 'douze-caracteres-au-moins' }

/** Starts the site of a checkout, with its samples and an admin. */
export async function startSiteOf(folder: string): Promise<StartedSite> {
  const data = mkdtempSync(join(tmpdir(), 'skorann-bench-'))
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const env = { ...process.env, ...testEnvironment(data, port) }
  const child = spawnOwned('npm', ['start'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await answers(`http://127.0.0.1:${port}/`))) {
    if (child.exitCode !== null) throw new Error(`npm start in ${folder} ended with ${child.exitCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const answer = await fetch(`${url}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  })
  const { token = '' } = (await answer.json()) as { token?: string }
  return {
    folder,
    url,
    token,
    account: ACCOUNT,
    async stop() {
      await stopProcess(child)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
