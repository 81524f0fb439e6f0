import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { askNext, type NextHandler } from './ask-next'
import { previewHeaders } from './headers'
import { logger } from './log/logger'
import { type Answer, makeReady } from './ready-answer'
import type { Pages } from './rendered-pages'
import { sendReady } from './send-ready'

/**
 * Has a draft rendered for this request alone, with its session, and stores nothing. Sends the site's own error page
 * when there is nothing to show or the render failed: N4.
 */
export async function answerPreview({
  req,
  res,
  handler,
  pages,
  hasData,
}: {
  req: IncomingMessage
  res: ServerResponse
  handler: NextHandler
  pages: Pages
  hasData: () => Promise<boolean>
}): Promise<void> {
  const headers = previewHeaders(randomBytes(16).toString('base64'))
  const answer = await rendered(req, handler, headers['content-security-policy'])
  if (answer.status >= 500) return sendReady(req, res, pages.failure((await hasData()) ? 500 : 503))
  if (answer.status >= 400) return sendReady(req, res, (await pages.error(404)).ready)
  sendReady(req, res, await makeReady({ ...answer, headers: { ...answer.headers, ...headers } }))
}

/** Next finds the nonce in the policy of the request, and gives it to each script that it writes into the page. */
async function rendered(req: IncomingMessage, handler: NextHandler, policy: string | undefined): Promise<Answer> {
  const headers = { ...req.headers, 'accept-encoding': 'identity', 'content-security-policy': policy }
  try {
    return await askNext(handler, req.url ?? '', headers)
  } catch (error) {
    logger.error(error, 'a preview failed')
    return { status: 500, headers: {}, body: Buffer.alloc(0) }
  }
}
