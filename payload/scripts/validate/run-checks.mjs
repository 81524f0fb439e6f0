import { ensureDependencies } from '../start/dependencies.mjs'
import { ROOT } from '../start/folders.mjs'
import { stopOnSignals } from '../start/processes.mjs'
import { Refusal } from '../start/refusal.mjs'
import { createSteps } from '../start/steps.mjs'

/**
 * Runs every check, also after one failed, then prints the output of each failed one.
 * @throws {Refusal} naming the checks that failed
 */
export async function runChecks() {
  process.chdir(ROOT)
  stopOnSignals()
  const steps = createSteps()
  await steps.run('Dépendances', ensureDependencies)
  // Only now: the checks use packages.
  const { CHECKS } = await import('./checks.mjs')

  const failed = []
  for (const { label, check } of CHECKS) {
    const step = steps.begin(label)
    const { ok, detail, findings } = await check()
    if (ok) step.done(detail)
    else {
      step.failed()
      failed.push({ label, findings })
    }
  }
  for (const { label, findings } of failed) console.error(`\n── ${label}\n${findings.trim()}`)
  if (failed.length > 0) {
    const names = failed.map(({ label }) => label).join(', ')
    throw new Refusal(`Vérifications à reprendre : ${names}.`)
  }
}
