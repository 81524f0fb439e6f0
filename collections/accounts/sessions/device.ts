import { isIP } from 'node:net'
import Bowser from 'bowser'

/** The same thing under the name that people know. */
const SYSTEMS: Record<string, string> = { 'Chrome OS': 'un Chromebook', iOS: 'un iPhone' }
const UNKNOWN = 'Appareil inconnu'
const LONGEST = 500

/** Returns the browser and the system of a `User-Agent` in French, « Firefox sur Windows »; « Appareil inconnu » for others. */
export function deviceOf(userAgent: string): string {
  if (!userAgent.startsWith('Mozilla/')) return UNKNOWN
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, LONGEST))
  const system = platform.model === 'iPad' ? 'un iPad' : (SYSTEMS[os.name ?? ''] ?? os.name)
  if (!browser.name || !system) return browser.name || UNKNOWN
  return `${browser.name.replace(/^Microsoft /, '')} sur ${system}`
}

/** Returns an address without its end, which would name one machine: « 192.0.2.… »; empty when it is not known. */
export function shortAddress(address: string): string {
  switch (isIP(address)) {
    case 4:
      return `${address.split('.').slice(0, 3).join('.')}.…`
    case 6:
      return `${address.split(':').slice(0, 3).join(':')}:…`
    default:
      return ''
  }
}
