import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'

import { SiteShell } from '@/components/layout/site-shell'
import { FollowForm } from '@/components/preview/follow-form'
import { PreviewBand } from '@/components/preview/preview-band'
import type { Preview, Seen } from '@/payload/queries/preview'
import { findSite } from '@/payload/queries/site'

/** A page as visitors will see it, under the band that says what it is. */
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

/** Returns the draft; who is not logged in goes to the login and comes back, everybody else finds nothing here. */
export function seenOrLeave<View>(preview: Preview<View>): Seen<View> {
  if (preview.kind === 'login') redirect(preview.href)
  if (preview.kind === 'missing') notFound()
  return preview
}

/** A preview has no address to share, and is nothing for robots. */
export function previewMetadata(preview: Preview<{ title: string }>): Metadata {
  const title = preview.kind === 'seen' ? `Aperçu : ${preview.view.title}` : 'Aperçu'
  return { title, robots: { index: false, follow: false } }
}
