import { channel } from 'node:diagnostics_channel'
import { transformSync } from '@swc/core'
import { type Mutant, mutantsOf } from '../../../../support/mutate/mutants.mjs'
import { CHANNEL, switchedSource } from '../../../../support/mutate/switched.mjs'

const shown = (mutants: Mutant[]) => mutants.map(({ original, text }) => `${original.trim()} → ${text.trim()}`.trim())
const changesOf = (source: string) => shown(mutantsOf(source))

/** What a source exports as `value` while this mutant is the one to run; the source itself without. */
async function exportedBy(source: string, mutants: Mutant[], active?: number): Promise<unknown> {
  const { code } = transformSync(switchedSource('a.ts', source, mutants), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  })
  const answer = (question: unknown) => {
    const asked = question as { id: string; isActive: boolean }
    asked.isActive = asked.id === `a.ts#${active}`
  }
  channel(CHANNEL).subscribe(answer)
  try {
    const exports: { value?: unknown } = {}
    new Function('exports', 'require', code)(exports, () => ({ channel }))
    return await exports.value
  } finally {
    channel(CHANNEL).unsubscribe(answer)
  }
}

test.each([
  ['a < b', ['a < b → true', 'a < b → false', '< → <=']],
  ['a === b', ['a === b → true', 'a === b → false']],
  ['a && b', ['&& → ||']],
  ['a ?? b', ['?? → &&']],
  ['a + b', ['+ → -']],
  ['!a', ['!a → true', '!a → false']],
  ['true', ['true → false']],
  ['7', ['7 → 8']],
  ["'été'", ["'été' → ''"]],
  ["''", ["'' → 'mutated'"]],
  ['`un`', ['`un` → ``']],
  ['[a]', ['[a] → []']],
  ['{ a }', ['{ a } → {}']],
  ['a?.b', ['?. → .']],
  ['a?.(b)', ['?. →']],
  ['a?.[b]', ['?. →']],
  ['a.filter(b).some(c)', ['.filter(b) →', 'some → every']],
  ['a?.trim()', ['?. → .', '?.trim() →']],
  ['Math.min(a, b)', ['min → max']],
  ['a ? b : c', ['a → true', 'a → false']],
  ['() => a', ['a → undefined']],
  ['/^a+[^b]\\d$/i', ['^ →', '+ →', '[^ → [', '\\d → \\D', '$ →', 'i →']],
  ['a as string', []],
  ['a', []],
])('the slips that can be made in %s', (expression, changes) => {
  expect(changesOf(`export const x = ${expression}`).sort()).toEqual([...changes].sort())
})

test('a statement can be forgotten, a value not returned, a loop not entered', () => {
  expect(changesOf('function f() { for (const a of b) g(a); throw h }')).toEqual([
    'b → []',
    'g(a); → {}',
    'throw h → {}',
  ])
  expect(changesOf('function f() { if (a) return b }')).toEqual(['a → true', 'a → false', 'b → undefined'])
  expect(changesOf('while (a) b += c')).toEqual(['a → false', 'b += c → {}', '+= → -='])
})

test('types, imports and names of fields are left alone', () => {
  expect(changesOf("import { a } from './a'\nexport type A = 'b' | 7\ninterface B { c?: 'd' }")).toEqual([])
  expect(changesOf("const a: { b: 'c' } = { 'b': d } satisfies E<'f'>")).toEqual(["{ 'b': d } → {}"])
})

test('a mutant says its line, also after letters of several bytes', () => {
  expect(mutantsOf("// « été »\nconst a = 'œ'\nconst b = 7")).toMatchObject([
    { line: 2, original: "'œ'" },
    { line: 3, original: '7' },
  ])
})

const SOURCES = [
  ["export const value = [1, 2, 3].filter((n) => n > 1).map((n) => n * 2).join('-')", '4-6'],
  ['const a: { b?: { c(): string } } = {}\nexport const value = a.b?.c().trim() ?? "rien"', 'rien'],
  ['let a = 0\nif (a) a += 1\nelse a -= 1\nexport const value = a', -1],
  ['class A { private n = 2\n get m() { return this.n } }\nexport const value = new A().m', 2],
  ['const a = { b: 1 }\na.b = 2\nconst { b = 3, ...rest } = a\nexport const value = [b, rest]', [2, {}]],
  ["export const value = (async () => (await Promise.resolve('a')) + 'b')()", 'ab'],
  ['let n = 0\nfor (const i of [1, 2]) n += i\nexport const value = n', 3],
] as const

test.each(SOURCES)('a source that holds its mutants does what it did: %s', async (source, value) => {
  expect(await exportedBy(source, mutantsOf(source))).toEqual(value)
})

test.each(SOURCES)('and what each of them does when it is the one to run: %s', async (source) => {
  const mutants = mutantsOf(source)
  for (const [index, { start, end, text }] of mutants.entries()) {
    const written = source.slice(0, start) + text + source.slice(end)
    const expected = await exportedBy(written, []).catch(() => 'thrown')
    expect([text, await exportedBy(source, mutants, index).catch(() => 'thrown')]).toEqual([text, expected])
  }
})
