const WEB = /(?:https?:\/\/|www\.)[^\s<>«»“”"]+/gi
const MAIL = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g
/** What may stand just before a link: the beginning, a space, or a sign that opens or separates. */
const OPENS = /^$|[\s([{«“"'‘’<>:;,.…/–—-]$/
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

export interface TypedLink {
  index: number
  /** As it is typed. */
  text: string
  url: string
}

/**
 * Returns the first web or mail address in a text, without the signs around it: « (www.exemple.fr). » A parenthesis
 * that opens in the address closes there too.
 */
export function findTypedLink(text: string, from = 0): TypedLink | null {
  const found = [linkIn(text, from, WEB), linkIn(text, from, MAIL)].filter((link) => link !== null)
  return found.sort((one, other) => one.index - other.index)[0] ?? null
}

function linkIn(text: string, from: number, pattern: RegExp): TypedLink | null {
  for (const { index, 0: matched } of text.matchAll(pattern)) {
    const address = trimEnd(matched)
    if (index < from || !OPENS.test(text.slice(0, index).slice(-1)) || !isAddress(address)) continue
    return { index, text: address, url: urlOf(address) }
  }
  return null
}

function trimEnd(address: string): string {
  const last = address.at(-1) ?? ''
  const opening = PAIRS[last]
  const isAlone = opening !== undefined && count(address, last) > count(address, opening)
  return isAlone || /[.,;:!?…'’*_~–-]/.test(last) ? trimEnd(address.slice(0, -1)) : address
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** A domain with a point, or a mail address. */
function isAddress(address: string): boolean {
  return (
    /^(?:https?:\/\/)?[^\s/@]+(?::[^\s/@]+@[^\s/@]+)?\.[a-z\d-]{2,}(?::\d+)?(?:[/?#]|$)/i.test(address) ||
    isMail(address)
  )
}

function isMail(address: string): boolean {
  return /^[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(address)
}

function urlOf(address: string): string {
  if (/^https?:/i.test(address)) return address
  return isMail(address) ? `mailto:${address}` : `https://${address}`
}
