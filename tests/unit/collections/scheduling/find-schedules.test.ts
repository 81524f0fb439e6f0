import { allSchedules, cancelSchedules, findSchedule, schedulesOf } from '@/collections/scheduling/find-schedules'
import { type Row, requestOn } from '@/tests/support/documents-in-memory'

const schedule = (
  id: string,
  documentId: string,
  action: string,
  at: string,
  documentCollection = 'articles',
): Row => ({
  id,
  action,
  at,
  documentCollection,
  documentId,
  problem: null,
  state: 'waiting',
  text: { title: 'Un long texte' },
})

const SCHEDULES = [
  schedule('withdraw', '1', 'withdraw', '2026-12-05T08:00:00.000Z'),
  schedule('publish', '1', 'publish', '2026-12-03T08:00:00.000Z'),
  schedule('other', '2', 'publish', '2026-12-04T08:00:00.000Z'),
  schedule('page', '1', 'publish', '2026-12-02T08:00:00.000Z', 'pages'),
]
const request = () => requestOn({ schedules: SCHEDULES })
const idsOf = (rows: { id: unknown }[] = []) => rows.map(({ id }) => id)

test('the schedules of a document are in the order of their times, without their texts', async () => {
  const schedules = await schedulesOf(request().req, 'articles', '1')
  expect(idsOf(schedules)).toEqual(['publish', 'withdraw'])
  const { text, ...rest } = SCHEDULES[1] as Row
  expect(schedules[0]).toEqual(rest)
  expect(idsOf(await schedulesOf(request().req, 'pages', '1'))).toEqual(['page'])
  expect(await schedulesOf(request().req, 'pages', '2')).toEqual([])
})

test('all schedules are listed in the order of their times, with the fields that the job needs', async () => {
  const schedules = await allSchedules(request().req.payload)
  expect(idsOf(schedules)).toEqual(['page', 'publish', 'other', 'withdraw'])
  const { text, problem, ...needed } = SCHEDULES[3] as Row
  expect(schedules[0]).toEqual(needed)
})

test('a schedule is found whole until it is done', async () => {
  expect(await findSchedule(request().req, 'other')).toEqual(SCHEDULES[2])
  expect(await findSchedule(request().req, 'gone')).toBeNull()
})

test('a document’s schedules are cancelled, or one action of it, and nobody else’s', async () => {
  const all = request()
  await cancelSchedules(all.req, 'articles', '1')
  expect(idsOf(all.rows.schedules)).toEqual(['other', 'page'])
  const one = request()
  await cancelSchedules(one.req, 'articles', '1', 'publish')
  expect(idsOf(one.rows.schedules)).toEqual(['withdraw', 'other', 'page'])
})
