// Run by itself: the same build, served by Next alone with its own cache in memory, as `next start` does.
import { createServer } from 'node:http'
import next from 'next'
import nextConfig from '@/next.config.js'
import { env } from '@/payload/env'

const { cacheHandler: _ours, cacheMaxMemorySize: _none, ...stock } = nextConfig
const app = next({ dev: false, dir: process.cwd(), hostname: env.HOST, port: env.PORT, conf: stock })
await app.prepare()
const handler = app.getRequestHandler()
createServer((req, res) => void handler(req, res)).listen(env.PORT, env.HOST, () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
