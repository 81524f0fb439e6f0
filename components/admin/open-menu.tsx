'use client'
// Client: the width of the window decides.
import { useNav, usePreferences, useWindowInfo, WindowInfoProvider } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** Payload's own, except that a window is large from 1025 pixels, in place of 1441. */
const BREAKPOINTS = {
  l: '(max-width: 1024px)',
  m: '(max-width: 1024px)',
  s: '(max-width: 768px)',
  xs: '(max-width: 400px)',
}

/**
 * P121: keeps the side menu open, or closed, as somebody left it, in windows of 1025 to 1440 pixels too. Payload closes it
 * there as its page opens, and does not remember it. An article or a page has that width to itself.
 */
export function OpenMenu({ children }: { children: ReactNode }) {
  const { navOpen, setNavOpen } = useNav()
  const { getPreference } = usePreferences()
  const { l, m, s } = useWindowInfo().breakpoints ?? {}
  const isBetween = l === true && m === false
  const isPaper = PAPER.test(usePathname() ?? '')
  const isToStay = useRef(false)
  const wasPaper = useRef(isPaper)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was when the width was measured.
  useLayoutEffect(() => {
    isToStay.current = navOpen && isBetween && !isPaper
  }, [l, m, s])
  useLayoutEffect(() => {
    // Closed by Payload, which does so after each measure.
    if (navOpen || !isToStay.current) return
    isToStay.current = false
    setNavOpen(true)
  }, [navOpen, setNavOpen])
  useLayoutEffect(() => {
    if (isPaper === wasPaper.current || !isBetween) return
    wasPaper.current = isPaper
    if (isPaper) return setNavOpen(false)
    let isLate = false
    void getPreference<{ open?: boolean } | null>('nav').then((kept) => isLate || setNavOpen(kept?.open ?? true))
    return () => {
      isLate = true
    }
  }, [isPaper, isBetween, setNavOpen, getPreference])
  return <WindowInfoProvider breakpoints={BREAKPOINTS}>{children}</WindowInfoProvider>
}

/** The form of an article or a page. */
const PAPER = /\/collections\/(articles|pages)\/(?!trash$)[^/]+$/
