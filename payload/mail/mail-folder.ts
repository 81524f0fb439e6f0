import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions, type SentMessageInfo, type Transport } from 'nodemailer'

export interface WrittenMail extends SentMessageInfo {
  /** Absolute path. */
  file: string
}

/**
 * Returns a transport for nodemailer that writes each message into `folder`, whole, as a `.eml` file that any mail
 * program opens. Names sort by time.
 */
export function mailFolder(folder: string): Transport<WrittenMail> {
  return {
    name: 'mail-folder',
    version: '1',
    send({ data }, done) {
      write(folder, data).then(
        (written) => done(null, written),
        (error: Error) => done(error),
      )
    },
  }
}

const composer = nodemailer.createTransport({ streamTransport: true, buffer: true })

async function write(folder: string, message: SendMailOptions): Promise<WrittenMail> {
  const { envelope, messageId, message: content } = await composer.sendMail(message)
  const moment = new Date().toISOString().replaceAll(':', '-')
  const file = path.join(folder, `${moment}-${randomBytes(4).toString('hex')}.eml`)
  await mkdir(folder, { recursive: true })
  // A link in it opens an account: for the site's owner alone, and nothing is overwritten.
  await writeFile(file, content, { flag: 'wx', mode: 0o600 })
  return { envelope, messageId, file }
}
