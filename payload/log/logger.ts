import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import { env } from '../env'
import { withoutPrivateWords } from './private-words'
import { currentRequestId } from './request-id'

const options: LoggerOptions = {
  level: env.LOG_LEVEL,
  // The process and the machine are the business of whoever collects the lines.
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const requestId = currentRequestId()
    return requestId ? { requestId } : {}
  },
  serializers: { err: withoutData },
  hooks: { streamWrite: withoutPrivateWords },
}

/** Makes a logger of JSON lines that hold no personal data, on the standard output unless told otherwise. */
export function createLogger(destination: DestinationStream = standardOutput()): Logger {
  return pino(options, destination)
}

/** The site’s log. */
export const logger = createLogger()

/**
 * The standard output, which nobody may read any more: whoever started the site crashed. There is then nobody to tell,
 * and a line that cannot be written must not keep the site from stopping.
 */
export function standardOutput() {
  const destination = pino.destination(1)
  destination.on('error', () => {})
  return destination
}

/** An error without what hangs from it, which may be a person's form. */
function withoutData(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { type, message, stack } = pino.stdSerializers.err(error)
  return 'code' in error ? { type, message, code: error.code, stack } : { type, message, stack }
}
