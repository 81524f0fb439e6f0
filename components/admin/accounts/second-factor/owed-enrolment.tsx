'use client'
// Client: goes on once something is enrolled.
import { SecondFactorPanel } from './second-factor-panel'

export function OwedEnrolment({ leadsTo }: { leadsTo: string }) {
  return <SecondFactorPanel onEnrolled={() => window.location.assign(leadsTo)} />
}
