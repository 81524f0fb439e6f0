import { firstSteps } from '@/components/admin/dashboard/first-steps'

const addresses = (role: 'admin' | 'editor' | 'writer') => firstSteps({ id: 'a', role }).map(({ href }) => href)

test.each(['admin', 'editor', 'writer'] as const)(
  'a new %s has five different things to do, the last to write',
  (role) => {
    expect(new Set(addresses(role)).size).toBe(5)
    expect(addresses(role).at(-1)).toBe('/admin/collections/articles/create')
  },
)

test('only admins are sent to accounts and settings', () => {
  const ofAdmins = ['/admin/collections/users/create', '/admin/globals/site']
  expect(addresses('admin')).toEqual(expect.arrayContaining(ofAdmins))
  for (const role of ['editor', 'writer'] as const) {
    for (const address of ofAdmins) expect(addresses(role)).not.toContain(address)
  }
})
