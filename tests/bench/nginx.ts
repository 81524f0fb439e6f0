import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '@/payload/scripts/start/production-build.mjs'
import { startServer } from '../support/server'
import { processOf, processorOf } from './process-figures'
import { type SentBody, startNginx } from './site/start-nginx'
import { type Hits, isInstalled, underWrk } from './site/wrk'

const PAGES = { article: '/blog/economie-sociale-et-solidaire', home: '/', list: '/blog' }
const ENCODINGS = ['identity', 'gzip', 'br']
/** Of each side, in turn. */
const ROUNDS = 3

/** Prints how fast kept pages are sent beside nginx on files of the same bytes, in one run; Debian's nginx and wrk are needed. */
export async function measureNginx(): Promise<void> {
  if (!(await isInstalled('nginx')) || !(await isInstalled('wrk'))) {
    console.log('nginx and wrk are not installed: apt-get install nginx wrk')
    return
  }
  console.log(await ensureBuild())
  const folder = mkdtempSync(join(tmpdir(), 'skorann-bench-'))
  const site = await startServer()
  const url = site.url.replace('localhost', '127.0.0.1')
  const pid = processOf(site.folder)
  const asked = Object.entries(PAGES).flatMap(([page, path]) => ENCODINGS.map((encoding) => ({ page, path, encoding })))
  const bodies = await Promise.all(
    asked.map(async ({ page, path, encoding }): Promise<SentBody> => {
      // The second answer is the kept one.
      await sentBody(url + path, encoding)
      return { path: `/${page}-${encoding}`, encoding, bytes: await sentBody(url + path, encoding) }
    }),
  )
  const nginx = await startNginx(folder, bodies)
  try {
    console.log(`Node ${process.version}, one worker of nginx, wrk on the same processors`)
    const rows: Record<string, unknown> = {}
    for (const [index, { page, path, encoding }] of asked.entries()) {
      const ours = await inTurn(url + path, pid, encoding, nginx.url + bodies[index]?.path, nginx.pid)
      rows[`${page}, ${encoding}`] = { bytes: bodies[index]?.bytes.length, ...ours }
    }
    console.table(rows)
  } finally {
    await nginx.stop()
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inTurn(ours: string, pid: number, encoding: string, theirs: string, nginxPid: number) {
  const sides = { ours: [] as Measured[], nginx: [] as Measured[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    sides.ours.push(await measured(ours, encoding, pid))
    sides.nginx.push(await measured(theirs, encoding, nginxPid))
  }
  const [own, others] = [best(sides.ours), best(sides.nginx)]
  return {
    'requests/s': own.perSecond,
    nginx: others.perSecond,
    ratio: rounded(own.perSecond / others.perSecond),
    'p99 ms': rounded(own.p99),
    'nginx p99': rounded(others.p99),
    'processor µs': rounded(own.processor),
    'nginx µs': rounded(others.processor),
  }
}

type Measured = Hits & { processor: number }

async function measured(url: string, encoding: string, pid: number): Promise<Measured> {
  const before = processorOf(pid)
  const hits = await underWrk(url, encoding)
  return { ...hits, processor: ((processorOf(pid) - before) / hits.requests) * 1_000_000 }
}

/** Of several rounds, the one that others disturbed least. */
function best(rounds: Measured[]): Measured {
  return rounds.toSorted((one, other) => other.perSecond - one.perSecond)[0] as Measured
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100
}

/** As it is sent: `fetch` would decode it. */
async function sentBody(url: string, encoding: string): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve(Buffer.concat(parts)))
      answer.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}
