import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'

let path = ''
function PlainSaveGuard() {
  return <p>La garde</p>
}

jest.unstable_mockModule('next/navigation', () => ({ usePathname: () => path }))
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useConfig: () => ({ config: { routes: { admin: '/admin' }, admin: { routes: { account: '/account' } } } }),
}))
jest.unstable_mockModule('@/components/admin/save-guard/plain-save-guard', () => ({ PlainSaveGuard }))
const { AccountGuard } = await import('@/components/admin/save-guard/account-guard')

test.each([
  ['/admin/account', true],
  ['/admin/collections/users/un', false],
])('the fields of an account guard its form where Payload shows nothing else of ours (%s)', (where, isGuarded) => {
  path = where
  render(<AccountGuard fields={[]} documentLabel="votre compte" />)
  expect(Boolean(screen.queryByText('La garde'))).toBe(isGuarded)
})
