import type { TextField } from 'payload'
import { env } from '@/payload/env'
import { isSecure } from '@/payload/session-cookie'
import {
  adminField,
  admins,
  entersAdmin,
  nobody,
  noField,
  ownRecordOrAdmin,
  selfOrAdmin,
  staffOrOneself,
} from './access'
import { accountEndpoints } from './accounts/account-endpoints'
import { createAccount } from './accounts/create-account'
import { deletePreferences } from './accounts/delete-preferences'
import { confirmAddress } from './accounts/email-change/confirm-address'
import { holdNewAddress, writeToBothAddresses } from './accounts/email-change/hold-new-address'
import { pendingAddressEndpoints } from './accounts/email-change/pending-endpoints'
import { updateAccount } from './accounts/email-change/update-account'
import { endPasswordLinks } from './accounts/end-password-links'
import { forgotPassword } from './accounts/forgot-password'
import { askIdentity } from './accounts/identity/ask-identity'
import { identityEndpoints } from './accounts/identity/confirm-endpoint'
import { deletedOnceConfirmed } from './accounts/identity/deleted-once-confirmed'
import { endAccessOfFrozen, refuseLinksOfFrozen, refuseLoginOfFrozen } from './accounts/identity/frozen'
import {
  noteForgottenPassword,
  noteNewPassword,
  writeAboutForgottenPassword,
  writeAboutNewPassword,
} from './accounts/identity/note-new-password'
import { inviteWithoutPassword, leaveWithoutPassword } from './accounts/invite'
import { keepOneAdmin, keepOneAdminThroughDeletion } from './accounts/keep-one-admin'
import { leaveSignature } from './accounts/leave-signature'
import { login } from './accounts/login/login'
import { refresh } from './accounts/login/refresh'
import { checkNewPassword } from './accounts/passwords/new-password'
import { resetPassword } from './accounts/passwords/reset-password'
import { passwordStrengthEndpoint } from './accounts/passwords/strength-endpoint'
import {
  noteAccount,
  recordAccount,
  recordAccountDeletion,
  recordLogin,
  recordLogout,
  recordPasswordReset,
} from './accounts/record-account'
import { recordRefusedLogin } from './accounts/record-refused-login'
import { secondFactorEndpoints } from './accounts/second-factor/enrolment-endpoints'
import { loginSecondFactor } from './accounts/second-factor/login-step'
import { deleteSecondFactor } from './accounts/second-factor/store'
import { describeSession } from './accounts/sessions/new-session'
import { endpointsWithoutToken } from './accounts/sessions/session-answer'
import { sessionEndpoints } from './accounts/sessions/session-endpoints'
import { sessionFields } from './accounts/sessions/session-fields'
import { tellEndedByChange, tellEndedByDeletion, tellEndedByLogout } from './accounts/sessions/tell-gate'
import { settleFirstAdmin } from './accounts/users-hooks'
import { collection } from './collection'
import { setByServer } from './fields/set-by-server'
import { lineOfWords } from './fields/words'
import { keyStrategy } from './keys/key-strategy'
import { leaveEverywhere } from './presence/present-people'

const accounts = collection({
  slug: 'users',
  labels: { singular: 'Compte', plural: 'Comptes' },
  admin: {
    group: 'Administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'frozen', 'updatedAt'],
    listSearchableFields: ['name'],
    description: 'Les personnes qui entrent dans cette administration.',
  },
  defaultSort: 'name',
  defaultPopulate: { name: true },
  // A copy would be an account for the same person, invited by nobody.
  disableDuplicate: true,
  auth: {
    // No login counts (P84) and nothing locks: Payload's columns stay, and are empty.
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: env.SESSION_IDLE_HOURS * 60 * 60,
    useSessions: true,
    cookies: { secure: isSecure(env.SITE_URL), sameSite: 'Lax' },
    strategies: [keyStrategy],
  },
  access: {
    create: admins,
    read: staffOrOneself,
    update: selfOrAdmin,
    delete: admins,
    unlock: nobody,
    admin: ({ req }) => entersAdmin(req),
  },
  hooks: {
    beforeOperation: [refuseLinksOfFrozen, inviteWithoutPassword, checkNewPassword, noteForgottenPassword],
    // The identity first: who does not prove it is told nothing of the account.
    beforeValidate: [
      askIdentity,
      settleFirstAdmin,
      keepOneAdmin,
      endPasswordLinks,
      holdNewAddress,
      endAccessOfFrozen,
      noteNewPassword,
      noteAccount,
    ],
    beforeLogin: [refuseLoginOfFrozen, describeSession],
    beforeDelete: [
      keepOneAdminThroughDeletion,
      deletePreferences,
      deleteSecondFactor,
      leaveSignature,
      tellEndedByDeletion,
    ],
    // Last: it records what the others made of it.
    afterChange: [leaveWithoutPassword, writeAboutNewPassword, writeToBothAddresses, tellEndedByChange, recordAccount],
    afterDelete: [({ id }) => leaveEverywhere(String(id)), recordAccountDeletion],
    afterLogin: [recordLogin],
    afterLogout: [tellEndedByLogout, recordLogout],
    afterOperation: [recordPasswordReset, writeAboutForgottenPassword],
    afterError: [recordRefusedLogin],
  },
  endpoints: [
    createAccount,
    updateAccount,
    ...identityEndpoints,
    confirmAddress,
    ...pendingAddressEndpoints,
    passwordStrengthEndpoint,
    forgotPassword,
    login,
    refresh,
    ...endpointsWithoutToken,
    loginSecondFactor,
    resetPassword,
    ...accountEndpoints,
    ...sessionEndpoints,
    ...secondFactorEndpoints,
    // Accounts are not verified by mail: P24.
    {
      path: '/verify/:id',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'Introuvable.' }] }, { status: 404 }),
    },
  ],
  fields: [
    sessionFields,
    {
      name: 'strength',
      type: 'ui',
      admin: {
        components: { Field: '@/components/admin/accounts/password-strength/form-strength#FormStrength' },
        disableListColumn: true,
      },
    },
    {
      name: 'invitation',
      type: 'ui',
      admin: {
        components: { Field: '@/components/admin/accounts/invitation-choice#InvitationChoice' },
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
      // One by one: each change of a role asks who is at the keyboard.
      admin: { disableBulkEdit: true },
    },
    {
      name: 'secondFactorSince',
      type: 'date',
      label: 'Double authentification depuis',
      ...setByServer({ read: ownRecordOrAdmin }),
      admin: { hidden: true, disableBulkEdit: true },
    },
    {
      name: 'frozen',
      type: 'checkbox',
      label: 'Compte suspendu',
      defaultValue: false,
      access: { create: adminField, update: adminField, read: ownRecordOrAdmin },
      admin: {
        components: { Cell: '@/components/admin/accounts/frozen-cell#FrozenCell' },
        // Nobody suspends themselves.
        condition: ({ id }, _siblings, { operation, user }) =>
          operation === 'update' && user?.role === 'admin' && user.id !== id,
        disableBulkEdit: true,
        description:
          'Ses sessions se ferment aussitôt, et plus rien n’ouvre ce compte : ni mot de passe, ni lien. Ses textes restent.',
      },
    },
    // A new address that is not confirmed yet: collections/accounts/email-change.
    ...(['pendingEmail', 'pendingEmailToken'] as const).map(
      (name): TextField => ({ name, type: 'text', hidden: true, ...setByServer({ read: noField }) }),
    ),
    // The last letter about what is due: collections/reminders.
    { name: 'remindedAt', type: 'date', hidden: true, ...setByServer({ read: noField }) },
    { name: 'pendingEmailUntil', type: 'date', hidden: true, ...setByServer({ read: noField }) },
    {
      name: 'guard',
      type: 'ui',
      admin: {
        components: { Field: '@/components/admin/save-guard/collection-save-guard#AccountPlainGuard' },
        disableListColumn: true,
      },
    },
    {
      name: 'access',
      type: 'ui',
      admin: {
        components: { Field: '@/components/admin/accounts/account-access#AccountAccess' },
        disableListColumn: true,
      },
    },
  ],
})

export const users = deletedOnceConfirmed(accounts)
