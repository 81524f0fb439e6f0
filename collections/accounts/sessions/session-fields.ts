import type { Field } from 'payload'

/** What « Mes sessions » shows of a session, beside Payload's own `id`, `createdAt` and `expiresAt`. */
export const sessionFields: Field = {
  name: 'sessions',
  type: 'array',
  fields: [
    { name: 'device', type: 'text' },
    // Shortened: see `shownNetwork`.
    { name: 'address', type: 'text' },
    { name: 'lastUsedAt', type: 'date' },
  ],
}
