import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSbom } from '@/payload/scripts/start/write-sbom.mjs'

test('a build lists the packages that the site runs with, each with its licence, and none that only tests need', async () => {
  const root = mkdtempSync(join(tmpdir(), 'skorann-sbom-'))
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(root, file))
  expect(await writeSbom(root)).toMatch(/^\d{3} paquets, dans \.next\/sbom\.cdx\.json$/)
  const list = JSON.parse(readFileSync(join(root, '.next/sbom.cdx.json'), 'utf8'))
  expect(list.bomFormat).toBe('CycloneDX')
  const named = (name: string) => list.components.find((component: { name: string }) => component.name === name)
  expect(named('payload')).toMatchObject({ version: '3.90.1', licenses: [{ license: { id: 'MIT' } }] })
  expect(named('jest')).toBeUndefined()
  rmSync(root, { recursive: true })
})

test('a folder without a lockfile ends with a sentence', async () => {
  const root = mkdtempSync(join(tmpdir(), 'skorann-sbom-'))
  await expect(writeSbom(root)).rejects.toThrow('L’inventaire des dépendances a échoué')
  rmSync(root, { recursive: true })
})
