'use client'
// Client: reads and changes the account, outside the form's own saves.
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { AccountState } from '@/collections/accounts/account-state'
import type { SessionView } from '@/collections/accounts/sessions/session-endpoints'
import { AccountPanel } from './account-panel'
import {
  type Account,
  changePassword,
  endSession,
  invitationLink,
  invite,
  type Outcome,
  readSessions,
  readState,
} from './account-requests'
import { AccountSessions } from './account-sessions'
import { PasswordChange } from './password-change'
import { PendingAddress } from './pending-address'
import { ResetSecondFactor } from './second-factor/reset-second-factor'
import { SecondFactorPanel } from './second-factor/second-factor-panel'

/** Under an account's fields: its password and sessions, for its owner and for admins; the invitation, for admins. */
export function AccountAccess() {
  const { id, data, lastUpdateTime } = useDocumentInfo()
  const { user } = useAuth()
  if (!id || !user) return null
  const isOwn = user.id === id
  const isAdmin = user.role === 'admin'
  if (!isOwn && !isAdmin) return null
  const account = { id: String(id), email: String(data?.email ?? '') }
  const since = data?.secondFactorSince
  return (
    <>
      <PendingAddress key={`address of ${account.id}`} account={account.id} savedAt={lastUpdateTime} />
      <AccountControls key={account.id} account={account} isOwn={isOwn} isAdmin={isAdmin} savedAt={lastUpdateTime} />
      {isOwn && <SecondFactorPanel />}
      {!isOwn && typeof since === 'string' && <ResetSecondFactor key={account.id} account={account.id} since={since} />}
    </>
  )
}

interface AccountControlsProps {
  account: Account
  isOwn: boolean
  isAdmin: boolean
  /** Changes when the form is saved. */
  savedAt: number
}

function AccountControls({ account, isOwn, isAdmin, savedAt }: AccountControlsProps) {
  const [state, setState] = useState<AccountState | null>(null)
  const { id, email } = account
  const [sessions, setSessions] = useState<SessionView[] | null>(null)
  const refresh = useCallback(async () => {
    if (isAdmin) setState(await readState({ id, email }))
    setSessions(await readSessions({ id, email }, isOwn))
  }, [id, email, isAdmin, isOwn])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save of the form may change the state.
  useEffect(() => {
    void refresh()
  }, [refresh, savedAt])

  /** Shows a toast too: it is visible wherever the page is scrolled. */
  async function show(outcome: Outcome) {
    if (outcome.kind === 'done') toast.success(outcome.message)
    else toast.error(outcome.message)
    await refresh()
    return outcome
  }

  return (
    <>
      <PasswordChange
        isOwn={isOwn}
        account={id}
        change={async (passwords) => show(await changePassword(account, passwords))}
      />
      {state && (
        <AccountPanel
          state={state}
          invite={async () => show(await invite(account))}
          askLink={() => invitationLink(account)}
        />
      )}
      {sessions && (
        <AccountSessions
          sessions={sessions}
          isOwn={isOwn}
          end={async (session) => show(await endSession(account, isOwn, session))}
          endOthers={async () => show(await endSession(account, isOwn, null))}
        />
      )}
    </>
  )
}
