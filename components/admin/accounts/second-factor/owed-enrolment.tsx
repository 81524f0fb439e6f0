'use client'
// Client: goes on once something is enrolled.
import { IdentityQuestion } from '../identity-question'
import { SecondFactorPanel } from './second-factor-panel'

export function OwedEnrolment({ leadsTo }: { leadsTo: string }) {
  return (
    <>
      <IdentityQuestion />
      <SecondFactorPanel onEnrolled={() => window.location.assign(leadsTo)} />
    </>
  )
}
