import { readFileSync } from 'node:fs'
import type { Matrix } from './present-answers'
import { type Answers, ROLE_NAMES } from './roles'

const TABLE = 'tests/unit/collections/access-matrix.md'
const SAME = 'Like their collection: '

export interface Table {
  answers: Matrix
  /** The fields without a rule of their own, by section. */
  plain: Map<string, string[]>
  /** Where hooks refuse what the rules of a collection would allow: « articles: delete for good ». */
  hooks: Map<string, Answers>
  /** Who gets past the door of each endpoint. */
  endpoints: Map<string, Answers>
  /** Who runs each server function of the admin. */
  functions: Map<string, Answers>
}

/** Returns the expected answers, as a person wrote them. Throws when a line has another number of columns. */
export function readTable(text = readFileSync(TABLE, 'utf8')): Table {
  const answers: Matrix = new Map()
  const plain = new Map<string, string[]>()
  for (const section of text.split(/^## /m).slice(1)) {
    const [title = '', ...lines] = section.split('\n')
    answers.set(title.trim(), new Map(lines.filter((line) => line.startsWith('| ')).flatMap(readLine)))
    const same = lines.find((line) => line.startsWith(SAME))
    plain.set(title.trim(), same ? same.slice(SAME.length).replace(/\.$/, '').split(', ') : [])
  }
  const taken = (section: string) => {
    const lines = answers.get(section) ?? new Map<string, Answers>()
    answers.delete(section)
    plain.delete(section)
    return lines
  }
  return {
    answers,
    plain,
    hooks: taken('Narrowed by hooks'),
    endpoints: taken('Endpoints'),
    functions: taken('Server functions'),
  }
}

function readLine(line: string): [string, Answers][] {
  const [what = '', ...cells] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''))
  if (/^-+$/.test(what) || cells[0] === ROLE_NAMES[0]) return []
  if (cells.length !== ROLE_NAMES.length) throw new Error(`« ${line} » has no answer for each of ${ROLE_NAMES}.`)
  return [[what, Object.fromEntries(ROLE_NAMES.map((role, index) => [role, cells[index]])) as Answers]]
}

/** Returns a line of the table, to be read and judged before it is written there. */
export function lineOf(what: string, answers: Answers): string {
  return `| ${what} | ${ROLE_NAMES.map((role) => answers[role]).join(' | ')} |`
}
