import type { BeforeListTableServerProps } from 'payload'
import { countDueFigures } from '@/collections/reminders/find-reminders'
import { DueChips } from './due-chips'

/** Above the list of shared figures: all of them, or those that are to be verified by now. */
export async function DueFigures({ payload }: BeforeListTableServerProps) {
  return <DueChips count={await countDueFigures({ payload })} />
}
