import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isClientComponent, misplacedClientComponents } from '@/payload/scripts/validate/client-components.mjs'

test('a client component is seen under a comment and with either quotes', () => {
  expect(isClientComponent("// Next.js demands it.\n'use client'\n")).toBe(true)
  expect(isClientComponent('"use client";\n')).toBe(true)
  expect(isClientComponent("export const text = `no 'use client' here`\n")).toBe(false)
})

test('nobody can add a client component to public pages unseen', () => {
  const root = mkdtempSync(join(tmpdir(), 'skorann-client-'))
  for (const path of [
    'app/(site)/error.tsx',
    'app/global-error.tsx',
    'app/(site)/blog/page.tsx',
    'components/admin/logo.tsx',
    'components/preview/refresh.tsx',
    'components/articles/article-card.tsx',
    'collections/fields.ts',
    'payload/queries/articles.ts',
  ]) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), "'use client'\n")
  }
  expect(misplacedClientComponents(root).sort()).toEqual([
    'app/(site)/blog/page.tsx',
    'collections/fields.ts',
    'components/articles/article-card.tsx',
    'payload/queries/articles.ts',
  ])
  rmSync(root, { recursive: true })
})
