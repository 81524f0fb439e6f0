import { databaseFault, isConnectionLost } from '@/payload/adapters/database/faults'

const named = (name: string, more: object = {}) => Object.assign(new Error('said by the driver'), { name, ...more })
const wrapped = (cause: Error) => Object.assign(new Error('Failed query: select 1'), { cause })

test.each([
  ['unavailable', wrapped(named('LibsqlError', { code: 'SQLITE_FULL' }))],
  ['unavailable', wrapped(named('LibsqlError', { code: 'SQLITE_BUSY' }))],
  ['unavailable', named('MongooseServerSelectionError')],
  ['unavailable', named('MongoNetworkError', { errorLabels: ['TransientTransactionError'] })],
  ['unavailable', named('MongoServerError', { code: 11600 })],
  ['unavailable', named('PoolClearedOnNetworkError')],
  ['unavailable', named('DatabaseBusyError')],
  ['conflict', named('MongoServerError', { code: 112 })],
  ['contradiction', wrapped(named('LibsqlError', { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }))],
  ['unanswerable', wrapped(named('LibsqlError', { code: 'SQLITE_ERROR' }))],
  ['unanswerable', named('CastError')],
  ['unanswerable', named('MongoServerError', { code: 2 })],
  [null, named('TypeError')],
  [null, 'not an error'],
])('%s', (fault, error) => {
  expect(databaseFault(error)).toBe(fault)
})

test.each([
  [true, named('MongoNetworkError')],
  [true, wrapped(named('MongoPoolClearedError'))],
  // Nobody answers: to ask again would wait once more.
  [false, named('MongooseServerSelectionError')],
  [false, named('MongoNetworkTimeoutError')],
  [false, named('LibsqlError', { code: 'SQLITE_BUSY' })],
])('a dead connection: %s', (expected, error) => {
  expect(isConnectionLost(error)).toBe(expected)
})
