import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import { env } from '@/payload/env'
import { withoutPrivateWords } from './private-words'
import { currentRequestId } from './request-id'

const options: LoggerOptions = {
  level: env.LOG_LEVEL,
  // The collector of the lines adds the process and the machine.
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const requestId = currentRequestId()
    return requestId ? { requestId } : {}
  },
  serializers: { err: withoutData },
  hooks: { streamWrite: withoutPrivateWords },
}

/** Returns a logger of JSON lines without personal data, by default on the standard output. */
export function createLogger(destination: DestinationStream = standardOutput()): Logger {
  return pino(options, destination)
}

/** The site’s log. */
export const logger = createLogger()

/**
 * The standard output. When the process that started the site has crashed, nobody reads it any more: a line that cannot
 * be written is dropped, so that the site can still stop.
 */
export function standardOutput() {
  const destination = pino.destination(1)
  destination.on('error', () => {})
  return destination
}

/** Returns an error without its further properties, which may hold a person's form. */
function withoutData(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { type, message, stack } = pino.stdSerializers.err(error)
  return 'code' in error ? { type, message, code: error.code, stack } : { type, message, stack }
}
