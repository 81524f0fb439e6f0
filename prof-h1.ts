import { readBytes } from './payload/import/read-bytes'
import { readFileSync } from 'node:fs'
const [f] = process.argv.slice(2)
const t = process.cpuUsage(); const r = await readBytes(new Uint8Array(readFileSync(f!)), f!); const u = process.cpuUsage(t)
console.log(f, r.source.lines.length, 'cpu ms', Math.round((u.user+u.system)/1000), 'rss', Math.round(process.memoryUsage().rss/1e6))
