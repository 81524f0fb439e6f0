import Bowser from 'bowser'
import { THIS_MACHINE } from '@/payload/server/gate/client-address'

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

/** Returns a network (« 192.0.2.0/24 ») as people read it, « 192.0.2.… »; empty for this machine itself. */
export function shownNetwork(network: string): string {
  if (network === THIS_MACHINE) return ''
  const [address = ''] = network.split('/')
  return address.includes(':') ? `${address.split('::')[0]}:…` : address.replace(/\d+$/, '…')
}
