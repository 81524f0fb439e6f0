import { type DraftAsFile, draftsAsFiles } from '@/tests/support/drafts/drafts-as-files'
import { score, total } from '@/tests/support/drafts/score'

const LATER = ['first-look', 'second-look', 'third-look', 'fourth-look', 'fifth-look'] as const

let drafts: DraftAsFile[]

beforeAll(async () => {
  drafts = []
  for (const folder of LATER) drafts.push(...(await draftsAsFiles(folder)))
})

test('no character of the drafts that were written when the rules were done is lost', () => {
  expect(drafts.length).toBeGreaterThanOrEqual(62)
  expect(drafts.map(score).filter(({ lost }) => lost > 0)).toEqual([])
})

test('each of those drafts is understood', () => {
  expect(drafts.map(score).flatMap(({ name, wrong }) => wrong.map((line) => `${name} ${line}`))).toEqual([])
})

test('each doubt that was planted in them is raised', () => {
  const { planted, raised } = total(drafts.map(score))
  expect(raised).toBe(planted)
})
