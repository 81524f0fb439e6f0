import { type ChildProcess, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { spawnOwned, stopProcess } from '@/payload/scripts/start/processes.mjs'

/** Prints the seconds from `npm start` to a home page that answers: in a fresh clone, then a second time. */
export async function measureStart(): Promise<void> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'skorann-bench-')), 'clone')
  execFileSync('git', ['clone', '--quiet', process.cwd(), folder])
  const port = await findFreePort()
  console.table({
    'npm start, fresh clone (s)': await startOnce(folder, port),
    'npm start, second time (s)': await startOnce(folder, port),
  })
  rmSync(path.dirname(folder), { recursive: true, force: true })
}

async function startOnce(folder: string, port: number): Promise<number> {
  const began = performance.now()
  const child = spawnOwned('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: 'inherit',
  })
  await answering(`http://127.0.0.1:${port}/`, child)
  const seconds = (performance.now() - began) / 1000
  await stopProcess(child)
  return Math.round(seconds * 10) / 10
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
