/** The message of the previewed page to the admin form around it: « Quitter l’aperçu » was pressed. */
export const LEAVE_PREVIEW = 'skorann: leave the preview'
