import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { spawnOwned, stopProcess } from '@/payload/scripts/start/processes.mjs'
import { untilAnswering } from '@/payload/scripts/start/serving.mjs'

export interface Nginx {
  url: string
  pid: number
  stop(): Promise<void>
}

/** A body as it is sent. */
export interface SentBody {
  /** The path that it gets. */
  path: string
  encoding: string
  bytes: Buffer
}

/** Starts nginx with one worker, on files that have these bytes, in a folder. */
export async function startNginx(folder: string, bodies: SentBody[]): Promise<Nginx> {
  const port = await findFreePort()
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true })
  const locations = bodies.map(({ path, encoding, bytes }) => {
    const file = join(root, path)
    writeFileSync(file, bytes)
    return `location = ${path} { ${encoding === 'identity' ? '' : `add_header content-encoding ${encoding};`} }`
  })
  writeFileSync(join(root, 'nginx.conf'), configuration(root, port, locations))
  const command = ['-p', root, '-c', join(root, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off; master_process off;']
  const child = spawnOwned('nginx', command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await untilAnswering(url + (bodies[0]?.path ?? '/'))
  return { url, pid: child.pid ?? 0, stop: () => stopProcess(child) }
}

function configuration(root: string, port: number, locations: string[]): string {
  return `pid ${join(root, 'nginx.pid')};
events { worker_connections 256; }
http {
  access_log off;
  default_type 'text/html; charset=utf-8';
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    add_header x-content-type-options nosniff;
    ${locations.join('\n    ')}
  }
}
`
}
