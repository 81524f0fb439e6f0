import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'

const SOURCE = /\.(ts|tsx|js|mjs|css)$/
const GENERATED = /^(payload-types\.ts|app\/\(payload\)\/admin\/importMap\.js|payload\/migrations\/)/
/** Of these, each folder inside is counted by itself. */
const DIVIDED = new Set(['payload', 'collections', 'components'])
const LONGEST = 5

/**
 * Prints the lines of code by folder (neither blank nor comment lines, no tests, nothing generated), and the longest
 * functions, from their first line to their last.
 */
export async function measureLines(): Promise<void> {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => SOURCE.test(file))
  const totals = new Map<string, { files: number; lines: number }>()
  for (const file of files) {
    const folder = folderOf(file)
    const total = totals.get(folder) ?? { files: 0, lines: 0 }
    totals.set(folder, { files: total.files + 1, lines: total.lines + countLines(readFileSync(file, 'utf8')) })
  }
  console.table(Object.fromEntries([...totals].sort()))
  const code = [...totals].filter(([folder]) => folder !== 'generated' && folder !== 'tests')
  const sum = (key: 'files' | 'lines') => code.reduce((total, [, count]) => total + count[key], 0)
  console.log(`Without tests and generated files: ${sum('files')} files, ${sum('lines')} lines`)

  const functions = files.filter((file) => /\.tsx?$/.test(file) && isWritten(file)).flatMap(functionsIn)
  const longest = functions.sort((one, other) => other.lines - one.lines).slice(0, LONGEST)
  console.log('The longest functions:')
  console.table(longest)
}

function folderOf(file: string): string {
  if (GENERATED.test(file)) return 'generated'
  const [top = '', inner, rest] = file.split('/')
  if (inner === undefined) return '.'
  return DIVIDED.has(top) && rest !== undefined ? `${top}/${inner}` : top
}

function isWritten(file: string): boolean {
  return !GENERATED.test(file) && !file.startsWith('tests/')
}

function countLines(text: string): number {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '')
  return withoutComments.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod'])

interface Span {
  start: number
  end: number
}

function functionsIn(file: string): { place: string; lines: number }[] {
  const source = readFileSync(file)
  const program = parseSync(source.toString('utf8'), { syntax: 'typescript', tsx: file.endsWith('.tsx') })
  // swc counts bytes, from where the files that it read before end.
  const lineAt = (position: number) =>
    source
      .subarray(0, position - program.span.start)
      .toString('utf8')
      .split('\n').length
  const first = lineAt(program.span.start)
  return spansIn(program).map(({ start, end }) => ({
    place: `${file}:${lineAt(start)}`,
    lines: lineAt(end) - lineAt(start) + first,
  }))
}

function spansIn(node: unknown): Span[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(spansIn)
  const { type, span } = node as { type?: string; span?: Span }
  return type && span && FUNCTIONS.has(type) ? [span, ...inside] : inside
}
