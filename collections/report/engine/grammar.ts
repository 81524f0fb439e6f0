import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ListedFinding, SiteView } from '@/collections/before-publication/check'
import { OTHER, occurrenceOf, type TextLine } from '@/collections/before-publication/text-lines'
import { GRAMMAR } from './grammar-rule'

/** Grammalecte (Debian's package `grammalecte-cli`, GPL): a program of its own, where it is installed. */
const PROGRAM = 'grammalecte-cli'
const LONGEST_MS = 20_000
const MOST_OUTPUT = 20_000_000
/** In signs: a longer line is none that somebody wrote. */
const LONGEST_LINE = 5000
const MOST_LINES = 5000

/** What is about words: typography, spaces and names of ministries are the rules' of this site, or nobody's. */
const KINDS = new Set(['conf', 'conj', 'eleu', 'gn', 'imp', 'infi', 'inte', 'loc', 'ppas', 'sgpl', 'vmode'])

/** « doubled-word » says it. */
const DOUBLED = /les mots « (\S+) » et « \1 »/iu
/** Where Grammalecte sees a fault, and there is none. */
const RIGHT = /portes ouvertes|moitié prix/giu

interface Fault {
  start: number
  end: number
  message: string
  suggestions: string[]
}

const known = new Map<string, Fault[]>()

/** Returns what Grammalecte finds, in lines that it did not see before; null where it is not installed, or fails. */
export async function grammarFindings(lines: TextLine[], site: SiteView): Promise<ListedFinding[] | null> {
  const names = new Set(site.names)
  const asked = lines.filter(({ french }) => french.length <= LONGEST_LINE && !known.has(french)).slice(0, MOST_LINES)
  if (known.size > MOST_LINES * 2) known.clear()
  if (asked.length > 0 || known.size === 0) {
    const faults = await faultsIn([...new Set(asked.map(({ french }) => french))])
    if (!faults) return null
    for (const [french, found] of faults) known.set(french, found)
  }
  const earlierLines = new Map<string, string[]>()
  return lines.flatMap(({ place, text, french }): ListedFinding[] => {
    const key = JSON.stringify(place)
    const earlier = earlierLines.get(key) ?? []
    earlierLines.set(key, [...earlier, text])
    return (known.get(french) ?? []).flatMap(({ start, end, message, suggestions }) => {
      const words = text.slice(start, end)
      if (names.has(words)) return []
      const occurrence = occurrenceOf(words, earlier, text, start)
      return {
        ...GRAMMAR,
        kind: 'advises' as const,
        message,
        place,
        words,
        ...(occurrence !== undefined && { occurrence }),
        ...(suggestions.length > 0 && { suggestions }),
      }
    })
  })
}

async function faultsIn(lines: string[]): Promise<Map<string, Fault[]> | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'skorann-grammar-'))
  try {
    const file = path.join(folder, 'lines.txt')
    await writeFile(file, lines.map(asAsked).join('\n'), { mode: 0o600 })
    const output = await run(file)
    return output === null ? null : read(output, lines)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** As long as the line. What is no French is a name to it. */
function asAsked(line: string): string {
  return line.replaceAll(OTHER, 'X').replaceAll(/[\r\n\u2028\u2029\u0085\v\f]/g, ' ')
}

/** Resolves with null where the program is not installed, or does not end well. */
async function run(file: string): Promise<string | null> {
  return await new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' } as unknown as NodeJS.ProcessEnv
    const options = { env, timeout: LONGEST_MS, maxBuffer: MOST_OUTPUT, killSignal: 'SIGKILL' as const }
    execFile(PROGRAM, ['-f', file, '-j', '-owe'], options, (error, output) => resolve(error ? null : output))
  })
}

interface Output {
  data: {
    iParagraph: number
    lGrammarErrors: { nStart: number; nEnd: number; sType: string; sMessage: string; aSuggestions: string[] }[]
  }[]
}

function read(output: string, lines: string[]): Map<string, Fault[]> | null {
  const faults = new Map(lines.map((line): [string, Fault[]] => [line, []]))
  try {
    const { data } = JSON.parse(output) as Output
    for (const { iParagraph, lGrammarErrors } of data) {
      const line = lines[iParagraph - 1]
      if (line === undefined) continue
      const ours = lGrammarErrors.filter(({ sType }) => KINDS.has(sType))
      const right = [...line.matchAll(RIGHT)].map(({ 0: words, index }) => [index, index + words.length] as const)
      faults.set(
        line,
        ours
          .map((error) => faultOf(line, error))
          .filter(
            ({ message, start, end }) =>
              !DOUBLED.test(message) && !right.some(([from, to]) => start < to && end > from),
          )
          .sort((one, other) => one.start - other.start),
      )
    }
    return faults
  } catch {
    return null
  }
}

function faultOf(
  line: string,
  { nStart, nEnd, sMessage, aSuggestions }: Output['data'][number]['lGrammarErrors'][number],
): Fault {
  const at = offsetsOf(line)
  return {
    start: at(nStart),
    end: at(nEnd),
    message: sMessage.replaceAll('“', '« ').replaceAll('”', ' »').replace(/\.$/, ''),
    suggestions: aSuggestions.slice(0, 5),
  }
}

/** Python counts code points, we count UTF-16. */
function offsetsOf(line: string): (codePoint: number) => number {
  const isPlain = !/[\ud800-\udbff]/.test(line)
  return (codePoint) => (isPlain ? codePoint : [...line].slice(0, codePoint).join('').length)
}
