import { planOf } from '@/components/admin/writing-tools/footer/plan'

const heading = (level: number, text = 'Titre') => ({ key: `${level}`, level, text })

test('a level that is skipped is said where it is missing, and only there', () => {
  const plan = planOf([heading(2), heading(4), heading(4), heading(3), heading(2), heading(3), heading(4)])
  expect(plan.map(({ skipped }) => skipped)).toEqual([
    undefined,
    3,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a text that begins with a subheading skips the first level', () => {
  expect(planOf([heading(3)])[0]?.skipped).toBe(2)
})
