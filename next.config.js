import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Nothing that was rendered survives a restart or a build: see payload/server.
  cacheHandler: path.resolve(import.meta.dirname ?? '.', 'payload/server/next-cache-handler.mjs'),
  cacheMaxMemorySize: 0,
  experimental: {
    // All the site's styles in two files: a request's headers weigh more than the styles a page saves (docs/decisions/0007).
    cssChunking: { type: 'graph', requestCost: 100_000 },
    isrFlushToDisk: false,
    // Every browser of the list in package.json reads them as they are written.
    lightningCssFeatures: { exclude: ['nesting', 'media-queries'] },
  },
  // N13: what the front asks for is whole.
  htmlLimitedBots: /^Skorann$/,
  reactMaxHeadersLength: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  // P56.
  serverExternalPackages: ['payload'],
  // `npm run validate` checks the types of everything, tests included: once is enough.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
