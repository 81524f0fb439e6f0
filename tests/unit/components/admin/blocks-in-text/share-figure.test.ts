import { jest } from '@jest/globals'

const sent: { address: string; body?: object }[] = []
let answers: object[] = []
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: ({ errors }: { errors: { message: string }[] }) => errors[0]?.message,
  requestJson: async (address: string, { body }: { body?: object } = {}) => {
    sent.push({ address: decodeURIComponent(address), ...(body && { body }) })
    return answers.shift()
  },
}))
const { detached, shareFigure, sharing } = await import('@/components/admin/blocks-in-text/share-figure')

const ROW = { id: 'r1', value: '12', unit: '', label: 'lits' }
beforeEach(() => {
  sent.length = 0
})

test('a figure is made of the words of a row and the source of its block', async () => {
  answers = [
    { ok: true, body: { docs: [] } },
    { ok: true, body: { doc: { id: 'f1' } } },
  ]
  expect(await shareFigure(ROW, { label: 'Insee' })).toEqual({ kind: 'shared', id: 'f1' })
  expect(sent[0]?.address).toContain('[value][equals]=12')
  expect(sent[0]?.address).toContain('[unit][exists]=false')
  expect(sent[1]?.body).toEqual({ value: '12', unit: '', label: 'lits', source: { label: 'Insee' } })
})

test('one that says the same is taken, and none is made', async () => {
  answers = [{ ok: true, body: { docs: [{ id: 'f2' }] } }]
  expect(await shareFigure(ROW, null)).toEqual({ kind: 'shared', id: 'f2' })
  expect(sent).toHaveLength(1)
})

test('a refusal is told in its own words', async () => {
  answers = [
    { ok: true, body: { docs: [] } },
    { ok: false, body: { errors: [{ message: 'Ce champ est requis.' }] } },
  ]
  expect(await shareFigure(ROW, null)).toEqual({ kind: 'refused', reason: 'Ce champ est requis.' })
})

test('shared and detached again, a row has the words of the figure, and keeps its id', () => {
  const shared = sharing(ROW, 'f1')
  expect(shared).toEqual({ id: 'r1', figure: 'f1', value: null, unit: null, label: null })
  const back = detached(shared, { value: '13', unit: null, label: 'lits' })
  expect(back).toEqual({ id: 'r1', figure: null, value: '13', unit: '', label: 'lits' })
})
