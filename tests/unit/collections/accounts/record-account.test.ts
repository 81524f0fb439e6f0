import { accountChanges } from '@/collections/accounts/record-account'

const ACCOUNT = { id: 'a', name: 'Anne', email: 'anne@exemple.fr', role: 'writer', hash: 'h' } as const

test('each change of an account is recorded, and none of an address or a password is in it', () => {
  const after = { ...ACCOUNT, name: 'Anne Le Bris', email: 'alb@exemple.fr', role: 'admin', hash: 'other' } as const
  const changes = accountChanges(ACCOUNT, after)
  expect(changes).toEqual([
    { event: 'role-changed', detail: 'de rédaction à administration' },
    { event: 'password-changed', detail: null },
    { event: 'email-changed', detail: null },
    { event: 'account-renamed', detail: 'avant « Anne »' },
  ])
  expect(accountChanges(ACCOUNT, { ...ACCOUNT })).toEqual([])
})
