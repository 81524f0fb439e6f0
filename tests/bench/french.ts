import { FRENCH_CLEAN, FRENCH_FAULTS, FRENCH_UNSEEN } from '../fixtures/report/french'
import { scoreOfFrench, toolsOfTest } from '../support/french-score'

/** Prints how many planted faults of French are found, and how much of what is found was planted. */
export async function measureFrench() {
  const tools = { ...(await toolsOfTest()), maySuggest: () => true }
  const sets = { 'tuned on': { faults: FRENCH_FAULTS, clean: FRENCH_CLEAN }, 'not tuned on': FRENCH_UNSEEN }
  for (const [name, sentences] of Object.entries(sets)) {
    const { recall, precision, lines } = scoreOfFrench(tools, sentences)
    const share = (value: number) => `${(value * 100).toFixed(1)} %`
    const number = `${sentences.faults.length} planted, ${sentences.clean.length} clean sentences`
    console.log(`french, ${name} (${number}): recall ${share(recall)}, precision ${share(precision)}`)
    for (const line of lines) console.log(`  ${line}`)
  }
}
