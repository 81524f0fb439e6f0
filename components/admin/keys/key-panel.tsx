'use client'
// Client: the key is asked for by a button, and shown once.
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { KeyState } from '@/collections/keys/key-state'
import { issueKey, type KeyOutcome, revokeKey } from './key-requests'

/** Under the fields of a key: the key itself, once, for who made it, and its end. */
export function KeyPanel() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  if (!id)
    return <p className="sk-key-panel">Enregistrez d’abord : la clé vous sera montrée ensuite, une seule fois.</p>
  const createdBy = data?.createdBy as string | { id: string } | null | undefined
  const owner = typeof createdBy === 'object' ? createdBy?.id : createdBy
  return <KeyControls key={id} id={String(id)} state={data?.state as KeyState} isOwn={owner === user?.id} />
}

interface KeyControlsProps {
  id: string
  /** As it was when the page was made. */
  state: KeyState
  isOwn: boolean
}

export function KeyControls({ id, state: saved, isOwn }: KeyControlsProps) {
  const [state, setState] = useState(saved)
  const [key, setKey] = useState<string | null>(null)
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)
  const status = useRef<HTMLParagraphElement>(null)

  async function press(ask: () => Promise<KeyOutcome>) {
    if (isBusy) return
    setBusy(true)
    const outcome = await ask()
    setBusy(false)
    // The sentence above the key says the rest.
    setMessage(outcome.kind === 'issued' ? 'Voici la clé.' : outcome.message)
    if (outcome.kind === 'issued') {
      setKey(outcome.key)
      setState('active')
    }
    if (outcome.kind === 'revoked') {
      setKey(null)
      setState('revoked')
    }
    // The button may be gone: the focus must stay in this section.
    status.current?.focus()
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(key ?? '')
      setMessage('La clé est copiée.')
    } catch {
      // A browser gives no clipboard to a site without https.
      setMessage('Le navigateur n’a pas pu la copier : sélectionnez-la et copiez-la.')
    }
  }

  const button = (label: string, act: () => void, style: 'primary' | 'secondary' = 'secondary') => (
    <button type="button" className={`btn btn--style-${style} btn--size-medium`} aria-disabled={isBusy} onClick={act}>
      {label}
    </button>
  )
  return (
    <section className="sk-account sk-key-panel" aria-labelledby="sk-key-title">
      <h2 id="sk-key-title">La clé</h2>
      <div>
        <p>{key ? 'Elle ne sera plus jamais montrée : gardez-la en lieu sûr.' : sentence(state, isOwn)}</p>
        {key && <code className="sk-key">{key}</code>}
        <div className="sk-password__buttons">
          {key && button('Copier la clé', () => void copy(), 'primary')}
          {state === 'pending' &&
            isOwn &&
            button('Montrer la clé, une seule fois', () => void press(() => issueKey(id)), 'primary')}
          {(state === 'active' || state === 'pending') &&
            button('Révoquer la clé', () => void press(() => revokeKey(id)))}
        </div>
      </div>
      <p ref={status} role="status" tabIndex={-1} className="sk-message">
        {message}
      </p>
    </section>
  )
}

function sentence(state: KeyState, isOwn: boolean): string {
  switch (state) {
    case 'pending':
      return isOwn
        ? 'Elle n’a pas encore été montrée. Préparez l’endroit où la garder : elle n’est montrée qu’une fois.'
        : 'Elle n’a pas encore été montrée : seule la personne qui l’a créée peut la recevoir.'
    case 'active':
      return 'Elle est en service. Si elle est perdue ou connue de quelqu’un d’autre, révoquez-la et créez-en une autre.'
    case 'expired':
      return 'Elle a expiré : elle n’ouvre plus rien.'
    case 'revoked':
      return 'Elle est révoquée : elle n’ouvre plus rien.'
  }
}
