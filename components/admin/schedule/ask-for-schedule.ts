const ASKED = 'sk-schedule-asked'

/** Has the form ask for the day and the hour of a publication: for a button elsewhere in the form. */
export function askForSchedule(): void {
  window.dispatchEvent(new Event(ASKED))
}

/** Calls `listen` whenever a schedule is asked for, until what it returns is called. */
export function whenScheduleAsked(listen: () => void): () => void {
  window.addEventListener(ASKED, listen)
  return () => window.removeEventListener(ASKED, listen)
}
