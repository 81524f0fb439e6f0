import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8'), { strict: true })

test('docker compose runs what npm start runs, and keeps its data', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(services.site).toMatchObject({
    image: 'node:24-bookworm-slim',
    command: scripts.start,
    restart: 'unless-stopped',
    environment: { HOST: '0.0.0.0', DATABASE_URI: 'file:/data/skorann.db', DATA_DIR: '/data' },
    healthcheck: { test: expect.arrayContaining(['CMD', 'node']) },
  })
  expect(services.site.volumes).toContain('data:/data')
})

test('every volume that a service uses is declared', () => {
  const used = services.site.volumes
    .map((volume: string) => volume.split(':')[0])
    .filter((name: string) => name !== '.')
  expect(Object.keys(volumes).sort()).toEqual(used.sort())
})
