import { jest } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { delayAfter, slowDown } from '@/collections/accounts/limits/slow-down'
import { NETWORK_HEADER, networkOfConnection } from '@/payload/server/gate/client-address'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** A request from an address, of which the front tells the network. */
function from(remoteAddress: string) {
  const network = networkOfConnection({ headers: {}, socket: { remoteAddress } as never })
  return { headers: new Headers({ [NETWORK_HEADER]: network }) } as PayloadRequest
}

/** Tries `times` times, one after the other, however long each must wait. */
async function tryOften(times: number, subject: string, address: (number: number) => string, browser?: string) {
  for (let number = 0; number < times; number += 1) {
    const made = slowDown({ req: from(address(number)), subject, browser: browser ?? null })
    await jest.advanceTimersByTimeAsync(10_000)
    await made
  }
}

/** Whether a try may be made at once. */
async function isFree(subject: string, address: string, browser?: string): Promise<boolean> {
  let isMade = false
  const made = slowDown({ req: from(address), subject, browser: browser ?? null }).then(() => {
    isMade = true
  })
  await jest.advanceTimersByTimeAsync(0)
  const answer = isMade
  await jest.advanceTimersByTimeAsync(10_000)
  await made
  return answer
}

test('the delay grows with wrong tries, up to eight seconds, and the first ones cost nothing', () => {
  expect([0, 9, 10, 11, 14, 15, 16, 1_000_000].map((wrong) => delayAfter(wrong, 10))).toEqual([
    0, 0, 250, 500, 4_000, 8_000, 8_000, 8_000,
  ])
})

test('strangers who try an account from everywhere slow the next stranger, and lock nobody out', async () => {
  await tryOften(40, 'login:anne', (number) => `203.0.${number}.9`)
  expect(await isFree('login:anne', '198.51.100.1')).toBe(false)
  expect(await isFree('login:yann', '198.51.100.1')).toBe(true)
})

test('a browser that knows the account is slowed by its own tries alone', async () => {
  await tryOften(40, 'login:erwan', (number) => `203.1.${number}.9`)
  expect(await isFree('login:erwan', '203.1.1.9', 'known')).toBe(true)
  await tryOften(10, 'login:erwan', () => '203.1.1.9', 'known')
  expect(await isFree('login:erwan', '203.1.1.9', 'known')).toBe(false)
})

test.each([
  ['203.2.0.1', '203.2.0.200', '203.2.1.1'],
  ['2001:db8:5:100::1', '2001:db8:5:1ff::2', '2001:db8:5:200::1'],
])(
  'who tries one account after the other from %s is slowed, with the neighbours of their network',
  async (one, near, far) => {
    for (let number = 0; number < 30; number += 1) await tryOften(1, `login:${one} ${number}`, () => one)
    expect(await isFree('login:somebody', near)).toBe(false)
    expect(await isFree('login:somebody', far)).toBe(true)
  },
)

test('right tries do not count', async () => {
  for (let number = 0; number < 60; number += 1) {
    await (await slowDown({ req: from('203.3.0.1'), subject: 'login:newsroom' })).forgive()
  }
  expect(await isFree('login:newsroom', '203.3.0.1')).toBe(true)
})

test('wrong tries are forgotten after a quarter of an hour', async () => {
  await tryOften(12, 'login:paul', () => '')
  expect(await isFree('login:paul', '')).toBe(false)
  await jest.advanceTimersByTimeAsync(15 * 60_000)
  expect(await isFree('login:paul', '')).toBe(true)
})

test('of one network, two tries of an account wait at a time, and others of it are told to come back', async () => {
  await tryOften(12, 'login:lena', () => '203.4.0.1')
  const made = Array.from({ length: 5 }, () => slowDown({ req: from('203.4.0.1'), subject: 'login:lena' }))
  const elsewhere = slowDown({ req: from('203.5.0.1'), subject: 'login:lena' })
  const outcomes = Promise.allSettled([...made, elsewhere])
  await jest.advanceTimersByTimeAsync(10_000)
  expect((await outcomes).map((outcome) => (outcome.status === 'rejected' ? outcome.reason.status : 'made'))).toEqual([
    'made',
    'made',
    429,
    429,
    429,
    'made',
  ])
})
