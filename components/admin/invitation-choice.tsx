'use client'
// Client: decides with the form around it whether a password is asked for.
import { CheckboxInput, useAuth, useField, useForm, useOperation } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Where a new account's password comes from: its person, by an invitation, unless the admin gives one. */
export function InvitationChoice() {
  const { user } = useAuth()
  // The first account is made by its own person.
  return useOperation() === 'create' && user ? <Choice /> : null
}

function Choice() {
  const { dispatchFields } = useForm()
  const { setValue, value } = useField<boolean>({ path: 'invite' })
  const isInvited = value ?? true

  useEffect(() => {
    // Payload's form asks for a password; this one fills its hidden fields, and the site throws it away.
    const password = isInvited ? crypto.randomUUID() : ''
    for (const path of ['password', 'confirm-password']) dispatchFields({ type: 'UPDATE', path, value: password })
    setValue(isInvited, true)
  }, [isInvited, dispatchFields, setValue])

  return (
    <div className="field-type checkbox sk-invite" data-invited={isInvited}>
      <CheckboxInput
        id="field-invite"
        name="invite"
        label="Inviter par courriel"
        checked={isInvited}
        onToggle={(event) => setValue(event.target.checked)}
      />
      <p className="field-description">
        {isInvited
          ? 'Cette personne reçoit un lien pour choisir elle-même son mot de passe.'
          : 'Donnez-lui vous-même le mot de passe saisi ci-dessus.'}
      </p>
    </div>
  )
}
