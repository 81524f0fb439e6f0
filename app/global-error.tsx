// Next.js takes an error boundary from a client component only; this one stands in for the layout itself.
'use client'

import '@/components/styles/base.css'

import { ServerError } from '@/components/errors/server-error'
import { siteWithoutData } from '@/components/errors/site-without-data'
import { SiteShell } from '@/components/layout/site-shell'

export default function GlobalError() {
  return (
    <html lang="fr">
      <head>
        <title>{`Erreur · ${siteWithoutData.name}`}</title>
      </head>
      <body>
        <SiteShell site={siteWithoutData}>
          <ServerError />
        </SiteShell>
      </body>
    </html>
  )
}
