import { jest } from '@jest/globals'

test('dictionaries that could not be read once are read by the next who chooses a password', async () => {
  let asked = 0
  jest.unstable_mockModule('@zxcvbn-ts/core', () => ({
    zxcvbn: () => ({ score: 4, feedback: {} }),
    zxcvbnOptions: {
      setOptions: () => {
        asked += 1
        if (asked === 1) throw new Error('unreadable')
      },
    },
  }))
  const { passwordStrength } = await import('@/collections/accounts/passwords/strength')
  await expect(passwordStrength('x')).rejects.toThrow('unreadable')
  const both = await Promise.all([passwordStrength('x'), passwordStrength('y')])
  expect(both.map(({ reason }) => reason)).toEqual([null, null])
  expect(asked).toBe(2)
})
