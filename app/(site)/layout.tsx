import '@/components/styles/base.css'

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { fontClass } from './fonts'

export const metadata: Metadata = {
  icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1a20' },
  ],
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={fontClass}>
      <body>{children}</body>
    </html>
  )
}
