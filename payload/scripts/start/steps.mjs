/**
 * @typedef {{ done(detail: string): void, failed(): void }} RunningStep
 * @typedef {{ begin(label: string): RunningStep, run(label: string, work: () => Promise<string> | string): Promise<void> }} Steps
 * @typedef {{ isTTY?: boolean, write(text: string): unknown }} Output
 */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/**
 * Shows each step on one line: a spinner while it runs (on a terminal), then its result and how long it took.
 * @param {Output} [output]
 * @returns {Steps}
 */
export function createSteps(output = process.stdout) {
  /** @param {string} label */
  function begin(label) {
    const startedAt = performance.now()
    const stopTurning = output.isTTY ? turn(output, label) : () => {}
    return {
      /** @param {string} detail */
      done(detail) {
        stopTurning()
        output.write(`${mark(output, '✓', 32)} ${label} : ${detail}${timeSince(startedAt)}\n`)
      },
      failed() {
        stopTurning()
        output.write(`${mark(output, '✗', 31)} ${label}${timeSince(startedAt)}\n`)
      },
    }
  }

  return {
    begin,
    async run(label, work) {
      const step = begin(label)
      try {
        step.done(await work())
      } catch (error) {
        step.failed()
        throw error
      }
    },
  }
}

/** @param {number} milliseconds @returns {string} « 1,2 s » or « 1 min 05 s » */
export function frenchSeconds(milliseconds) {
  const seconds = Math.round(milliseconds / 100) / 10
  if (seconds < 60) return `${seconds.toFixed(1).replace('.', ',')} s`
  const whole = Math.round(milliseconds / 1000)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}

/**
 * « (41,3 s) », or nothing under a tenth of a second.
 * @param {number} startedAt as `performance.now()` gave it
 */
function timeSince(startedAt) {
  const milliseconds = performance.now() - startedAt
  return milliseconds < 100 ? '' : ` (${frenchSeconds(milliseconds)})`
}

/**
 * @param {Output} output
 * @param {string} label
 * @returns {() => void} stops the animation and clears its line
 */
function turn(output, label) {
  let frame = 0
  const draw = () => output.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${label}…`)
  draw()
  const timer = setInterval(draw, 100)
  timer.unref()
  return () => {
    clearInterval(timer)
    output.write('\r\x1b[2K')
  }
}

/**
 * @param {Output} output
 * @param {string} sign
 * @param {number} colour ANSI foreground
 */
function mark(output, sign, colour) {
  return output.isTTY && !process.env.NO_COLOR ? `\x1b[${colour}m${sign}\x1b[0m` : sign
}
