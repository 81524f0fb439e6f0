import { scoreOfWhole, WHOLE_SETS } from '../support/whole-report'

/** Prints what the whole report says of articles without a fault, and which planted faults it finds, with all it says beside. */
export async function measureWholeTexts() {
  for (const [name, set] of Object.entries(WHOLE_SETS)) {
    const { falseAlarms, missed, beside } = await scoreOfWhole(set)
    const planted = set.faults.length
    console.log(
      `${name}: ${falseAlarms.length} false alarms in ${set.clean.length} articles; ` +
        `${planted - missed.length} of ${planted} planted faults, ${beside.length} findings beside`,
    )
    for (const line of falseAlarms) console.log(`  wrong ${line}`)
    for (const line of missed) console.log(`  missed ${line}`)
    for (const line of beside) console.log(`  beside ${line}`)
  }
}
