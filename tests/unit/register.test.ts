import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['app', 'collections', 'components', 'payload', 'tests', 'next.config.js']
const register = readFileSync('docs/payload.md', 'utf8')

/** Each entry is one paragraph that begins with its number. */
const entries = register.split('\n\n').flatMap((paragraph) => {
  const text = paragraph.replaceAll(/\s+/g, ' ')
  const number = /^\*\*([PNL]\d+)\. /.exec(text)?.[1]
  return number ? [{ number, text }] : []
})
const numbers = entries.map(({ number }) => number)

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => files(join(path, name)))
}

/** Numbers in comments, with the files that hold them. */
function citations(): { file: string; number: string }[] {
  return SOURCES.flatMap(files)
    .filter((file) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(file))
    .flatMap((file) => {
      const comments = readFileSync(file, 'utf8').match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []
      const cited = comments.join('\n').matchAll(/\b[PNL][1-9]\d*\b/g)
      return [...cited].map(([number]) => ({ file, number }))
    })
}

test('entries are numbered in order, without a gap', () => {
  for (const letter of ['P', 'N', 'L']) {
    const own = numbers.filter((number) => number.startsWith(letter))
    expect(own).toEqual(own.map((_, index) => `${letter}${index + 1}`))
  }
})

test('each number that a comment cites is in the register', () => {
  expect(citations().filter(({ number }) => !numbers.includes(number))).toEqual([])
})

test('each entry is cited by a comment', () => {
  const cited = new Set(citations().map(({ number }) => number))
  expect(numbers.filter((number) => !cited.has(number))).toEqual([])
})

test.each(entries)('$number names files, and a test, that are there', ({ text }) => {
  const paths = [...text.matchAll(/`([\w()@[\].-]+(?:\/[\w()@[\].-]+)*\.(?:ts|tsx|mjs|cjs|js|css))`/g)].map(
    ([, path]) => `${path}`,
  )
  expect(paths.filter((path) => !existsSync(path))).toEqual([])

  const tests = text.split('*Test:* ')[1] ?? ''
  expect(tests).toMatch(/^(none[:;] |`tests\/)/)
  for (const [, file, name] of tests.matchAll(/`(tests\/[^`]+)` « (.*?) »(?=[,.])/g)) {
    expect([file, readFileSync(`${file}`, 'utf8')]).toEqual([file, expect.stringContaining(`${name}`)])
  }
})
