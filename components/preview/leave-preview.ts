/** What the page beside the form says to the form when somebody leaves the preview. */
export const LEAVE_PREVIEW = 'skorann: leave the preview'
