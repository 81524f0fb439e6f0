import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'

import { SiteShell } from '@/components/layout/site-shell'
import { FollowForm } from '@/components/preview/follow-form'
import { PreviewBand } from '@/components/preview/preview-band'
import { SessionEnded } from '@/components/preview/session-ended'
import type { Preview, Seen } from '@/payload/queries/preview'
import { findSite } from '@/payload/queries/site'

/** A page as visitors will see it, under the preview band. */
export async function PreviewDocument({ kind, seen, section, children }: PreviewDocumentProps) {
  return (
    <>
      <SiteShell
        site={await findSite()}
        section={section}
        band={<PreviewBand kind={kind} state={seen.state} form={seen.form} />}
      >
        {children}
      </SiteShell>
      <FollowForm />
    </>
  )
}

interface PreviewDocumentProps {
  kind: 'article' | 'page'
  seen: Pick<Seen<unknown>, 'state' | 'form'>
  section?: string
  children: ReactNode
}

/**
 * Returns the page that replaces a draft. A person who is not logged in is sent to the login and comes back; an open
 * page that reloads its draft shows a message instead (N11). Everybody else gets a 404.
 */
export function insteadOf(preview: Exclude<Preview<unknown>, { kind: 'seen' }>, headers: Headers): ReactNode {
  if (preview.kind === 'missing') notFound()
  const isAskedByScript = headers.get('sec-fetch-dest') === 'empty'
  if (!isAskedByScript) redirect(preview.href)
  return <SessionEnded login={preview.href} />
}

/** A preview has no address to share, and is nothing for robots. */
export function previewMetadata(preview: Preview<{ title: string }>): Metadata {
  const title = preview.kind === 'seen' ? `Aperçu : ${preview.view.title}` : 'Aperçu'
  return { title, robots: { index: false, follow: false } }
}
