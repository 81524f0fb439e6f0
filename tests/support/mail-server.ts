import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  /** For `SMTP_URL`. */
  url: string
  /** The messages that arrived, in order. */
  messages: ParsedMail[]
  /** The message that follows the `count` first. */
  messageAfter(count: number): Promise<ParsedMail>
  /** From now on, refuses messages, or accepts them again. */
  refuse(refusing: boolean): void
  stop(): Promise<void>
}

/** A real SMTP server of this machine that delivers nothing, and keeps it: all of it, or what has the words of `about`. */
export async function startMailServer(about = /./): Promise<MailServer> {
  const messages: ParsedMail[] = []
  const waiting = new Set<() => void>()
  let isRefusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => done(isRefusing ? new Error('not today') : null),
    onData(stream, _session, done) {
      simpleParser(stream).then((message) => {
        if (about.test(message.text ?? '')) messages.push(message)
        done()
        for (const arrived of waiting) arrived()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo

  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    messageAfter: (count) =>
      new Promise((resolve) => {
        const look = () => {
          const message = messages[count]
          if (!message) return
          waiting.delete(look)
          resolve(message)
        }
        waiting.add(look)
        look()
      }),
    refuse(refusing) {
      isRefusing = refusing
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The link by which the message's reader chooses a password. */
export function passwordLink({ text }: ParsedMail): { href: string; token: string } {
  const [href, token] = /^\S+\/admin\/reset\/([0-9a-f]+)$/m.exec(text ?? '') ?? []
  if (!href || !token) throw new Error(`No link in: ${text}`)
  return { href, token }
}
