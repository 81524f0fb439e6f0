import { scoreOfWhole, WHOLE_SETS } from '../../../support/whole-report'

const PATH = process.env.PATH

// Without Grammalecte, which is not everywhere.
beforeAll(() => {
  process.env.PATH = '/nowhere'
})
afterAll(() => {
  process.env.PATH = PATH
})

test.each(Object.entries(WHOLE_SETS))(
  'the report says nothing of whole articles without a fault, and finds the faults of the %s set among right sentences',
  async (_, set) => {
    const { falseAlarms, missed, beside } = await scoreOfWhole(set)
    expect(falseAlarms).toEqual([])
    expect(missed.length > set.faults.length / 20 ? missed : []).toEqual([])
    expect(beside.length > set.faults.length / 20 ? beside : []).toEqual([])
  },
)
