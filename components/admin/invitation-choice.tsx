'use client'
// Client: decides with the form around it whether a password is asked for.
import { CheckboxInput, useAllFormFields, useAuth, useOperation } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'

/** Where a new account's password comes from: its person, by an invitation, unless the admin gives one. */
export function InvitationChoice() {
  const { user } = useAuth()
  // The first account is made by its own person.
  return useOperation() === 'create' && user ? <Choice /> : null
}

function Choice() {
  const [fields, dispatch] = useAllFormFields()
  const isInvited = fields.invite?.value !== false
  const password = fields.password?.value
  const isFilled = Boolean(password) && fields['confirm-password']?.value === password
  const isReady = fields.invite?.value !== undefined && (!isInvited || isFilled)

  const set = useCallback(
    (invite: boolean) => {
      const password = invite ? crypto.getRandomValues(new Uint32Array(4)).join('-') : ''
      const values = { invite, password, 'confirm-password': password }
      for (const [path, value] of Object.entries(values)) dispatch({ type: 'UPDATE', path, value })
    },
    [dispatch],
  )

  // Payload's form asks for a password: its hidden fields are filled, and the site throws away what they hold. Looked
  // at with every change of `fields`: the form puts its first state over what is dispatched before, and each field
  // the value that it had when its check began.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (!isReady) set(isInvited)
  }, [fields, isReady, isInvited, set])

  return (
    <div className="field-type checkbox sk-invite" data-invited={isInvited}>
      <CheckboxInput
        id="field-invite"
        name="invite"
        label="Inviter par courriel"
        checked={isInvited}
        onToggle={(event) => set(event.target.checked)}
      />
      <p className="field-description">
        {isInvited
          ? 'Cette personne reçoit un lien pour choisir elle-même son mot de passe.'
          : 'Donnez-lui vous-même le mot de passe saisi ci-dessus.'}
      </p>
    </div>
  )
}
