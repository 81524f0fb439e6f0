import type { Check } from './check'
import { foundInLinks } from './found-links'
import { quoted } from './text'

const SITE = /^(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,24})(?:[/?#]\S*)?$/iu
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

/** A link whose words are one address, and that leads to another. */
export const otherThanSaid: Check = (document) =>
  foundInLinks(document, ({ words: typed, address }) => {
    const words = typed.trim()
    const isOther = MAIL.test(words) ? isOtherMail(words, address) : isOtherSite(words, address)
    return isOther ? { message: `Lien ${quoted(words)} : il mène ailleurs, à ${quoted(address)}` } : null
  })

function isOtherMail(words: string, address: string): boolean {
  const [, mail] = /^mailto:([^?]*)/i.exec(address) ?? []
  return mail !== undefined && !mail.toLowerCase().split(',').includes(words.toLowerCase())
}

function isOtherSite(words: string, address: string): boolean {
  const [, said] = SITE.exec(words) ?? []
  if (!said || !/^https?:/i.test(address) || !URL.canParse(address)) return false
  const bare = (host: string) => host.toLowerCase().replace(/^www\./, '')
  const [one, other] = [bare(said), bare(new URL(address).hostname)]
  return one !== other && !one.endsWith(`.${other}`) && !other.endsWith(`.${one}`)
}
