/** @typedef {import('./mutants.mjs').Mutant} Mutant */

/** The channel on which code asks, each time it comes to a mutant, whether that is the one to run. */
export const CHANNEL = 'skorann.mutants'

/**
 * Returns a source that holds all its mutants, of which the listener of the channel picks one while it runs: it is
 * compiled once, and no line moves.
 * @param {string} file
 * @param {string} source
 * @param {Mutant[]} mutants
 */
export function switchedSource(file, source, mutants) {
  /** @type {{ at: number, text: string, isEnd: boolean, size: number }[]} */
  const insertions = []
  mutants.forEach((mutant, index) => {
    const { start, end } = mutant.around
    // A statement without its semicolon is as long as its expression, and holds it.
    const size = end - start + (mutant.isStatement ? 0.5 : 0)
    const asked = `__isMutant(${JSON.stringify(`${file}#${index}`)})`
    const other = source.slice(start, mutant.start) + mutant.text + source.slice(mutant.end, end)
    const [before, after] = mutant.isStatement ? [`{if(!${asked}){`, '}}'] : [`(${asked}?(${oneLine(other)}):(`, '))']
    insertions.push({ at: start, text: before, isEnd: false, size })
    insertions.push({ at: end, text: after, isEnd: true, size })
  })
  // The larger opens first and ends last.
  insertions.sort(
    (a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd) || (a.isEnd ? a.size - b.size : b.size - a.size),
  )
  let result = ''
  let at = 0
  for (const insertion of insertions) {
    result += source.slice(at, insertion.at) + insertion.text
    at = insertion.at
  }
  return PREAMBLE + result + source.slice(at)
}

const PREAMBLE = [
  "import{channel as __channel}from'node:diagnostics_channel';",
  `const __mutants=__channel(${JSON.stringify(CHANNEL)});`,
  'const __isMutant=(id)=>{const question={id,isActive:false,isEndless:false};__mutants.publish(question);',
  "if(question.isEndless)throw new Error('This mutant does not end');return question.isActive};",
].join('')

/** Removes comments that end with their line: they would comment out the code that follows. @param {string} text */
function oneLine(text) {
  return text.replace(/^\s*\/\/.*$/gm, '')
}
