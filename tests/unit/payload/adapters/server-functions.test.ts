import { knownFunctions } from '@/payload/adapters/server-functions'

const answer = (name: unknown, isLoggedIn: boolean) => {
  const run = knownFunctions(async () => 'ran', {
    isLoggedIn: async () => isLoggedIn,
    refuse: () => {
      throw new Error('unknown')
    },
    refuseStranger: () => {
      throw new Error('stranger')
    },
  })
  return run({ name, args: {} } as never)
}

test.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'schedule-publish',
  '',
  undefined,
  ['form-state'],
  {},
])('nobody runs %j, which is no function of the admin', async (name) => {
  await expect(answer(name, true)).rejects.toThrow('unknown')
  await expect(answer(name, false)).rejects.toThrow('stranger')
})

test.each([
  'render-list',
  'render-document',
  'render-field',
  'render-widget',
  'table-state',
  'slugify',
  'get-default-layout',
])('%s is for who is logged in', async (name) => {
  await expect(answer(name, false)).rejects.toThrow('stranger')
  await expect(answer(name, true)).resolves.toBe('ran')
})

test('the form of the first account has its state, for which Payload asks itself whether somebody exists', async () => {
  await expect(answer('form-state', false)).resolves.toBe('ran')
})

test('a call without anything is refused', async () => {
  const run = knownFunctions(async () => 'ran', {
    isLoggedIn: async () => true,
    refuse: () => {
      throw new Error('unknown')
    },
    refuseStranger: () => {
      throw new Error('stranger')
    },
  })
  await expect(run(undefined as never)).rejects.toThrow('unknown')
})
