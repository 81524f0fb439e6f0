import { useRef, useState } from 'react'
import type { Outcome } from './account-requests'

/** The state of a section whose buttons act at once, one at a time, and of the sentence that says what came of it. */
export function useButtons<Name extends string>() {
  const [busy, setBusy] = useState<Name | null>(null)
  const [message, setMessage] = useState('')
  const status = useRef<HTMLParagraphElement>(null)

  async function press(name: Name, act: () => Promise<Outcome>) {
    if (busy) return
    setBusy(name)
    setMessage('')
    const outcome = await act()
    setBusy(null)
    setMessage(outcome.message)
    // The button may be gone: the focus must stay in this section.
    status.current?.focus()
  }

  return { busy, message, status, press }
}
