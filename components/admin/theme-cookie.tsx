'use client'
// Client: writes a cookie of the browser.
import { useConfig, useTheme } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'

const A_YEAR_S = 365 * 24 * 60 * 60

/**
 * P88: keeps the theme that a person chose where cookies have the prefix `__Host-`: browsers refuse such a cookie without
 * `Secure`, and Payload writes its own without.
 */
export function ThemeCookie({ children }: { children: ReactNode }) {
  const { config } = useConfig()
  const { autoMode, theme } = useTheme()
  const prefix = config.cookiePrefix ?? ''
  useEffect(() => {
    // Undefined until Payload has read the cookie.
    if (!prefix.startsWith('__Host-') || autoMode === undefined) return
    const value = autoMode ? '' : theme
    // biome-ignore lint/suspicious/noDocumentCookie: Payload reads it at the next page, and Firefox had no other way until lately.
    document.cookie = `${prefix}-theme=${value};path=/;secure;samesite=lax;max-age=${autoMode ? 0 : A_YEAR_S}`
  }, [prefix, autoMode, theme])
  return children
}
