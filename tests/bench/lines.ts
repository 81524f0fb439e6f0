import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const SOURCE = /\.(ts|tsx|js|mjs|css)$/
const GENERATED = /^(payload-types\.ts|app\/\(payload\)\/admin\/importMap\.js|payload\/migrations\/)/

/** Prints the lines of code by top folder: neither blank nor comment lines, no tests, nothing generated. */
export async function measureLines(): Promise<void> {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => SOURCE.test(file))
  const totals = new Map<string, { files: number; lines: number }>()
  for (const file of files) {
    const folder = folderOf(file)
    const total = totals.get(folder) ?? { files: 0, lines: 0 }
    totals.set(folder, { files: total.files + 1, lines: total.lines + countLines(readFileSync(file, 'utf8')) })
  }
  console.table(Object.fromEntries([...totals].sort()))
  const code = [...totals].filter(([folder]) => folder !== 'generated' && folder !== 'tests')
  console.log(`Without tests and generated files: ${code.reduce((sum, [, { lines }]) => sum + lines, 0)} lines`)
}

function folderOf(file: string): string {
  if (GENERATED.test(file)) return 'generated'
  return file.includes('/') ? (file.split('/')[0] ?? '.') : '.'
}

function countLines(text: string): number {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '')
  return withoutComments.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}
