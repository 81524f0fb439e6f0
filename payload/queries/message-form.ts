import { signedInstant } from '@/collections/messages/form-instant'
import { FORM_LIMITS, type TypedMessage } from '@/collections/messages/message-form'
import { refusedForm } from '@/collections/messages/refused-forms'
import { typeset } from '../editorial/typography'
import { env } from '../env'
import { findBySlug } from './find-by-slug'
import { openPayload } from './reader'
import { absoluteUrl, ownPageSeo, pageTitle } from './seo'
import type { MessageFormView, SeoView, SiteView } from './views'

const EMPTY: TypedMessage = { text: '', name: '', email: '', page: '' }

/** Returns the form for a message, about the page of this path if any; filled in again when it was refused just before. */
export async function findMessageForm({ page, reprise }: { page: string; reprise: string }): Promise<MessageFormView> {
  const refused = refusedForm(reprise)
  const typed = refused?.typed ?? { ...EMPTY, page }
  return {
    typed,
    problems: refused?.problems ?? {},
    reason: refused?.reason ?? null,
    about: await articleAt(typed.page),
    instant: signedInstant(Date.now(), env.PAYLOAD_SECRET),
    longest: FORM_LIMITS,
  }
}

export function messageFormSeo(site: SiteView): SeoView {
  const description = 'Écrire à la rédaction : une question, une remarque, une erreur dans un article.'
  return { ...ownPageSeo({ title: 'Nous écrire', href: '/ecrire', description }, site), isHidden: true }
}

export function thanksSeo(site: SiteView): SeoView {
  return { title: pageTitle('Message envoyé', site.name), canonical: absoluteUrl('/ecrire/merci'), isHidden: true }
}

async function articleAt(path: string): Promise<string | null> {
  const slug = /^\/blog\/([^/?#]+)$/.exec(path)?.[1]
  const payload = await openPayload()
  if (!slug || !payload) return null
  const article = await findBySlug(payload, 'articles', { slug, depth: 0 })
  return article ? typeset(article.title ?? '') : null
}
