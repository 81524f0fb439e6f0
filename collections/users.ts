import type { CollectionConfig } from 'payload'
import { adminField, admins, nobody, ownRecordOrAdmin, selfOrAdmin, staff } from './access'
import { accountEndpoints } from './accounts/account-endpoints'
import { createAccount } from './accounts/create-account'
import { forgotPassword } from './accounts/forgot-password'
import { idField, withId } from './fields/id'
import { lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { askCurrentPassword } from './hooks/current-password'
import { endPasswordLinks } from './hooks/end-password-links'
import { inviteWithoutPassword, leaveWithoutPassword } from './hooks/invite'
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
  // A copy would be an account for the same person, invited by nobody.
  disableDuplicate: true,
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
    beforeOperation: [...refuseBadInput, inviteWithoutPassword, refuseShortPassword],
    beforeValidate: [settleFirstAdmin, keepOneAdmin, askCurrentPassword, endPasswordLinks],
    beforeDelete: [keepOneAdminThroughDeletion],
    afterChange: [adminHasChanged, firstAccountIsMade, leaveWithoutPassword],
    afterDelete: [adminHasLeft],
    afterError: [firstAccountIsRefused],
  },
  endpoints: [
    createAccount,
    forgotPassword,
    ...accountEndpoints,
    // Accounts are not verified by mail: Payload's address for it would fail on a field that is not there.
    {
      path: '/verify/:id',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'Introuvable.' }] }, { status: 404 }),
    },
  ],
  fields: [
    idField,
    {
      name: 'invitation',
      type: 'ui',
      admin: {
        components: { Field: '@/components/admin/invitation-choice#InvitationChoice' },
        disableListColumn: true,
      },
    },
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
    {
      name: 'access',
      type: 'ui',
      admin: { components: { Field: '@/components/admin/account-access#AccountAccess' }, disableListColumn: true },
    },
  ],
}
