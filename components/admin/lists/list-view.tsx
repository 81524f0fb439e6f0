'use client'
// A client component: Payload's list is one.

import { DefaultListView, WindowInfoProvider } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

/** As Payload has them, but no window is small. */
const BREAKPOINTS = {
  l: '(max-width: 1440px)',
  m: '(max-width: 1024px)',
  s: '(max-width: 0)',
  xs: '(max-width: 400px)',
}

/**
 * P80: Payload's list, whose bar for the rows that are ticked is the same on every screen. In small windows its own is
 * another one, which does not know the trash: nothing restores, and what is there is put into it again.
 * `app/(payload)/styles/lists.css` places the bar.
 */
export function ListView(props: ListViewClientProps) {
  return (
    <WindowInfoProvider breakpoints={BREAKPOINTS}>
      <DefaultListView {...props} />
    </WindowInfoProvider>
  )
}
