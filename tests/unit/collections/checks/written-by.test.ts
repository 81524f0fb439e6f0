import { refuseOtherAccount, refuseOtherAccountInGlobal } from '@/collections/checks/written-by'

const requestOf = (author: string | null) => ({
  headers: new Headers(author ? { 'x-written-by': author } : {}),
  user: { id: 'anne', name: 'Anne' },
})
/** What a hook makes of an operation: its arguments, or what it throws. */
function attempt(
  hook: typeof refuseOtherAccount | typeof refuseOtherAccountInGlobal,
  operation: string,
  author: string | null,
) {
  try {
    return hook({ args: 'the arguments', operation, req: requestOf(author) } as never)
  } catch (error) {
    return error
  }
}

test.each([
  ['create', refuseOtherAccount],
  ['update', refuseOtherAccount],
  ['restoreVersion', refuseOtherAccount],
  ['update', refuseOtherAccountInGlobal],
])('what another account typed is not written (%s)', (operation, hook) => {
  expect(attempt(hook, operation, 'erwan')).toMatchObject({
    status: 403,
    data: { account: { id: 'anne', name: 'Anne' } },
  })
  for (const author of ['anne', null]) expect(attempt(hook, operation, author)).toBe('the arguments')
})

test('reading is not compared', () => {
  expect(attempt(refuseOtherAccount, 'read', 'erwan')).toBe('the arguments')
  expect(attempt(refuseOtherAccountInGlobal, 'read', 'erwan')).toBe('the arguments')
})
