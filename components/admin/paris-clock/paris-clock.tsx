'use client'
// A client component: it sets the clock of the browser, before anything of the admin is drawn there.

import type { ReactNode } from 'react'
import { setClocksToParis } from './paris-date'

if (typeof window !== 'undefined') setClocksToParis(globalThis)

/** Around the whole admin: every date is shown and entered as the time in Paris, wherever the computer is. */
export function ParisClock({ children }: { children?: ReactNode }) {
  return children
}
