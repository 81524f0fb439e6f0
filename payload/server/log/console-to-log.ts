import { format, stripVTControlCharacters } from 'node:util'
import { logger } from './logger'

/** N9: sends the output of Next and other libraries to the log, so that a machine can read every line. */
export function sendConsoleToLog(): void {
  console.log = console.info = (...words) => logger.info(plain(words))
  console.debug = (...words) => logger.debug(plain(words))
  console.warn = (...words) => logger.warn(plain(words))
  console.error = (...words) => {
    const error = words.find((word) => word instanceof Error)
    if (error) logger.error(error, plain(words.filter((word) => word !== error)) || error.message)
    else logger.error(plain(words))
  }
}

function plain(words: unknown[]) {
  return stripVTControlCharacters(format(...words)).trim()
}
