import { generateSync } from 'otplib'
import { acceptedStep, newTotpSecret, qrCode, totpAddress } from '@/collections/accounts/second-factor/totp'

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const STEP = 50_000_000
const NOW = STEP * 30_000 + 12_000

const codeOf = (step: number) => generateSync({ secret: SECRET, epoch: step * 30 })

test('the codes are those of RFC 6238', () => {
  // Appendix B, SHA-1, the last six of its eight figures.
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [2_000_000_000, '279037'],
  ] as const)
    expect(acceptedStep(SECRET, code, null, seconds * 1000)).toBe(Math.floor(seconds / 30))
})

test('a clock may be one step early or late, and no more', () => {
  const accepted = [-3, -2, -1, 0, 1, 2, 3].filter((drift) => acceptedStep(SECRET, codeOf(STEP + drift), null, NOW))
  expect(accepted).toEqual([-1, 0, 1])
  for (const at of [STEP * 30_000, STEP * 30_000 + 29_999])
    expect(
      acceptedStep(SECRET, codeOf(STEP - 2), null, at) ?? acceptedStep(SECRET, codeOf(STEP + 2), null, at),
    ).toBeNull()
})

test('a code is good once, and so are those before it', () => {
  expect(acceptedStep(SECRET, codeOf(STEP), STEP - 1, NOW)).toBe(STEP)
  expect(acceptedStep(SECRET, codeOf(STEP), STEP, NOW)).toBeNull()
  expect(acceptedStep(SECRET, codeOf(STEP - 1), STEP, NOW)).toBeNull()
  expect(acceptedStep(SECRET, codeOf(STEP + 1), STEP, NOW)).toBe(STEP + 1)
})

test('after the clock was set back no code is good until the last step is past', () => {
  for (const ahead of [1, 2, 3, 1000])
    for (const drift of [-1, 0, 1])
      expect([ahead, acceptedStep(SECRET, codeOf(STEP + drift), STEP + ahead, NOW)]).toEqual([ahead, null])
  expect(acceptedStep(SECRET, codeOf(STEP + 4), STEP + 3, NOW + 4 * 30_000)).toBe(STEP + 4)
})

test('what is no code of six figures is refused', () => {
  for (const odd of ['', '12345', '1234567', 'abcdef', '１２３４５６', ' 12345'])
    expect([odd, acceptedStep(SECRET, odd, null, NOW)]).toEqual([odd, null])
})

test('an application reads the site, the address and the secret from the code to scan', () => {
  const secret = newTotpSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(totpAddress(secret, 'Skorann Actualités', 'anne@exemple.fr'))
  expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/Skorann Actualités:anne@exemple.fr',
  ])
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret, issuer: 'Skorann Actualités' })
  expect(qrCode(address.href)).toMatch(/^<svg /)
})
