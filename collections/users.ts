import type { CollectionConfig } from 'payload'
import { adminField, admins, nobody, ownRecordOrAdmin, selfOrAdmin, staff } from './access'
import { idField, withId } from './fields/id'
import { lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { adminHasChanged, adminHasLeft, keepOneAdmin, keepOneAdminThroughDeletion } from './hooks/keep-one-admin'
import { firstAccountIsMade, firstAccountIsRefused, refuseShortPassword, settleFirstAdmin } from './hooks/users'

export const users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: 'Compte', plural: 'Comptes' },
  admin: {
    group: 'Administration',
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
    listSearchableFields: ['name'],
    description: 'Les personnes qui entrent dans cette administration.',
  },
  defaultSort: 'name',
  defaultPopulate: { name: true },
  lockDocuments: false,
  auth: { maxLoginAttempts: 10, lockTime: 10 * 60 * 1000, tokenExpiration: 12 * 60 * 60, useSessions: true },
  forceSelect: withId,
  access: {
    create: admins,
    read: staff,
    readVersions: nobody,
    update: selfOrAdmin,
    delete: admins,
    unlock: admins,
    admin: ({ req }) => Boolean(req.user),
  },
  hooks: {
    beforeOperation: [...refuseBadInput, refuseShortPassword],
    beforeValidate: [settleFirstAdmin, keepOneAdmin],
    beforeDelete: [keepOneAdminThroughDeletion],
    afterChange: [adminHasChanged, firstAccountIsMade],
    afterDelete: [adminHasLeft],
    afterError: [firstAccountIsRefused],
  },
  // Accounts are not verified by mail: Payload's address for it would fail on a field that is not there.
  endpoints: [
    {
      path: '/verify/:id',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'Introuvable.' }] }, { status: 404 }),
    },
  ],
  fields: [
    idField,
    { name: 'name', type: 'text', label: 'Nom', required: true, validate: lineOfWords },
    {
      name: 'email',
      type: 'email',
      label: 'Adresse électronique',
      required: true,
      unique: true,
      access: { read: ownRecordOrAdmin },
      // Payload shows its own field for it, above the password.
      admin: { components: { Field: false as never } },
    },
    {
      name: 'role',
      type: 'select',
      label: 'Rôle',
      required: true,
      defaultValue: 'writer',
      saveToJWT: true,
      options: [
        { label: 'Rédaction : écrit des brouillons', value: 'writer' },
        { label: 'Rédaction en chef : publie et gère les contenus', value: 'editor' },
        { label: 'Administration : gère aussi les comptes et les réglages', value: 'admin' },
      ],
      access: { create: adminField, update: adminField, read: ownRecordOrAdmin },
    },
  ],
}
