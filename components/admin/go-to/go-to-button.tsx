'use client'
// Client: its press opens the search.
import { useEffect, useState } from 'react'
import { keysText } from '../writing-tools/shortcuts'
import { OPEN_GO_TO } from './open-go-to'

/** « Aller à… » in the bar at the top of the admin. */
export function GoToButton() {
  // The server knows no keyboard.
  const [keys, setKeys] = useState('')
  useEffect(() => setKeys(keysText('Mod+K')), [])
  return (
    <button type="button" className="sk-go-to" onClick={() => window.dispatchEvent(new Event(OPEN_GO_TO))}>
      Aller à… <kbd>{keys}</kbd>
    </button>
  )
}
