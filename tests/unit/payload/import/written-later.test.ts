import { draftsAsFiles } from '@/tests/support/drafts/drafts-as-files'
import { score } from '@/tests/support/drafts/score'

test('no character of the drafts that were written when the rules were done is lost', async () => {
  const scores = (await draftsAsFiles('first-look')).map(score)
  expect(scores.length).toBeGreaterThanOrEqual(24)
  expect(scores.filter(({ lost }) => lost > 0)).toEqual([])
})
