'use client'
// Client: hides and fills the password fields of the form around it.
import { CheckboxInput, useAllFormFields, useAuth, useOperation } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'

/** « Inviter par courriel »: the person of a new account chooses the password, unless the admin gives one. */
export function InvitationChoice() {
  const { user } = useAuth()
  // The person who creates the first account types its password.
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

  // P32: the form's hidden password fields are filled, and the site ignores their values. Checked with every
  // change of `fields`: P48.
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
