import type { Endpoint, PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import { networkOf, THIS_MACHINE } from '@/payload/server/gate/client-address'
import { take } from '../accounts/limits/limits'
import { badRequest } from '../checks/http-errors'
import { isPlausible } from './form-instant'
import { readMessage, type TypedMessage, titleOf, typedMessage } from './message-form'
import { keepRefused, type RefusedForm } from './refused-forms'
import { tellNewsroom } from './send-letters'

const FORM = '/ecrire'
const THANKS = '/ecrire/merci'

/**
 * Takes a message of a reader, as a browser sends a form: answers 303 to the page of thanks, or back to the form, which
 * shows what was typed and what is wrong with it. A robot that fills in every field is thanked, and nothing is kept.
 */
export const sendMessage: Endpoint = {
  path: '/send',
  method: 'post',
  handler: async (req) => {
    const form = await formOf(req)
    if (form.get('site')) return seeOther(THANKS)
    const typed = typedMessage(form)
    const read = readMessage(typed)
    if (read.kind === 'refused') return backToForm({ typed, problems: read.problems })
    if (!isPlausible(form.get('instant'), Date.now(), env.PAYLOAD_SECRET)) {
      return backToForm({ typed, problems: {}, reason: 'Votre message n’est pas encore parti. Envoyez-le de nouveau.' })
    }
    if (!(await mayWrite(req))) {
      return backToForm({
        typed,
        problems: {},
        reason: 'Trop de messages depuis votre réseau : réessayez dans une heure.',
      })
    }
    await keep(req, read.message)
    return seeOther(THANKS)
  },
}

async function formOf(req: PayloadRequest): Promise<FormData> {
  try {
    if (!req.formData) throw new TypeError('There is no body')
    return await req.formData()
  } catch {
    throw badRequest('Ce formulaire est illisible. Revenez à la page et envoyez-le de nouveau.')
  }
}

async function mayWrite({ headers }: PayloadRequest): Promise<boolean> {
  const network = networkOf({ headers })
  return network === THIS_MACHINE || (await take('messages', network)) !== null
}

async function keep(req: PayloadRequest, { text, name, email, page }: TypedMessage): Promise<void> {
  const data = {
    title: titleOf(text),
    text,
    name: name || null,
    email: email || null,
    page: page || null,
    isDone: false,
  }
  const message = await req.payload.create({ collection: 'messages', data, depth: 0, overrideAccess: true, req })
  tellNewsroom(req.payload, message)
}

function backToForm(form: RefusedForm): Response {
  const query = new URLSearchParams({ reprise: keepRefused(form) })
  return seeOther(`${FORM}?${query}`)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
