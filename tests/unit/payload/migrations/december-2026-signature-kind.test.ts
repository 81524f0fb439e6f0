import { kindOf } from '@/payload/migrations/december-2026-signature-kind'

test('signatures that the site took for an organisation’s stay one, and people’s stay people’s', () => {
  const organizations = ['La rédaction de Skorann', 'L’équipe de Brest', 'Skorann', 'Le collectif des soignants']
  expect(organizations.map(kindOf)).toEqual(['organization', 'organization', 'organization', 'organization'])
  const people = ['Anne Le Goff', 'Laure Direction-Née', 'Skorannig Le Bihan', null]
  expect(people.map(kindOf)).toEqual(['person', 'person', 'person', 'person'])
})
