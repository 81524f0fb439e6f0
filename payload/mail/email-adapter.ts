import path from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Env } from '../env'
import { DEFAULT_SITE_NAME } from '../site-name'
import { mailFolder, type WrittenMail } from './mail-folder'

/** Somebody waits for the answer: a mail server that has not spoken by then does not send. */
const PATIENCE_MS = 10_000

type Settings = Pick<Env, 'DATA_DIR' | 'MAIL_FROM' | 'SITE_URL' | 'SMTP_URL'>

/** Returns Payload's mail adapter: it uses the server of `SMTP_URL`, else writes to `DATA_DIR/mail` and logs that. */
export async function emailAdapter({ DATA_DIR, MAIL_FROM, SITE_URL, SMTP_URL }: Settings): Promise<EmailAdapter> {
  const common = {
    defaultFromName: MAIL_FROM?.name ?? DEFAULT_SITE_NAME,
    defaultFromAddress: MAIL_FROM?.address ?? `ne-pas-repondre@${new URL(SITE_URL).hostname}`,
    // Without its mail server, the rest of the site still works.
    skipVerify: true,
  }
  if (SMTP_URL) {
    const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
    return await nodemailerAdapter({ ...common, transport: nodemailer.createTransport({ url: SMTP_URL, ...patience }) })
  }
  const transport = nodemailer.createTransport(mailFolder(path.join(DATA_DIR, 'mail')))
  const adapter = await nodemailerAdapter({ ...common, transport })
  return ({ payload }) => {
    const opened = adapter({ payload })
    return {
      ...opened,
      async sendEmail(message) {
        const written = (await opened.sendEmail(message)) as WrittenMail
        payload.logger.info(`no SMTP_URL: the message is written to ${written.file}`)
        return written
      },
    }
  }
}
